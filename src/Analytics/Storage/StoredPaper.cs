using System.Text.Json;
using System.Text.Json.Serialization;
using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record StoredPaper
{
    public required string Id { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string Kind { get; init; }
    public string? Gss { get; init; }
    public string? Committee { get; init; }
    public string? MeetingDate { get; init; }
    public string? Item { get; init; }
    public required string Title { get; init; }
    public required string Facts { get; init; }
    public required int Passages { get; init; }
    public required string ParserVersion { get; init; }
    public string? ModelVersion { get; init; }

    public static StoredPaper Of(Paper paper, IReadOnlyList<ThemedPassage> passages) => new()
    {
        Id = paper.Id,
        DocumentSha256 = paper.DocumentSha256,
        Kind = Slug.Of(paper.Kind),
        Gss = paper.Authority?.Value,
        Committee = StoredText.Clean(paper.Committee),
        MeetingDate = paper.MeetingDate?.ToString(),
        Item = StoredText.Clean(paper.Item),
        Title = StoredText.Clean(paper.Title),
        Facts = PaperFacts.Of(paper).Write(),
        Passages = passages.Count,
        ParserVersion = paper.ParserVersion,
        ModelVersion = passages.Count > 0 ? passages[0].ModelVersion : null,
    };

    public Paper ToPaper()
    {
        var facts = PaperFacts.Read(Facts);
        return new Paper
        {
            Id = Id,
            DocumentSha256 = DocumentSha256,
            Kind = Slug.Parse<PaperKind>(Kind),
            Authority = Gss is null ? null : GssCode.Parse(Gss),
            AuthoritySource = facts.AuthoritySource,
            Committee = Committee,
            MeetingDate = MeetingDate is null ? null : ToldDate.Parse(MeetingDate),
            Item = Item,
            Title = Title,
            ToldFramework = facts.ToldFramework,
            ToldWindows = facts.ToldWindows,
            ToldPublishedOn = facts.ToldPublishedOn,
            ToldJudgements = facts.ToldJudgements,
            ToldAreaCount = facts.ToldAreaCount,
            Deadline = facts.Deadline,
            Earlier = facts.Earlier,
            Events = facts.Events,
            OtherMeetings = facts.OtherMeetings,
            FactPages = facts.FactPages,
            Passages = [],
            IsCut = facts.IsCut,
            Warnings = facts.Warnings,
            ParserVersion = ParserVersion,
        };
    }
}

/// <summary>What is kept of a paper in one JSON text.</summary>
internal sealed record PaperFacts
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        Converters = { new SlugJsonConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public PaperAuthoritySource? AuthoritySource { get; init; }
    public Framework? ToldFramework { get; init; }
    public IReadOnlyList<ToldWindow> ToldWindows { get; init; } = [];
    public ToldDate? ToldPublishedOn { get; init; }
    public IReadOnlyList<Judgement> ToldJudgements { get; init; } = [];
    public int? ToldAreaCount { get; init; }
    public ToldDate? Deadline { get; init; }
    public IReadOnlyList<EarlierInspection> Earlier { get; init; } = [];
    public IReadOnlyList<PaperEvent> Events { get; init; } = [];
    public IReadOnlyList<PaperMeeting> OtherMeetings { get; init; } = [];
    public FactPages FactPages { get; init; } = new();
    public bool IsCut { get; init; }
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static PaperFacts Of(Paper paper) => new()
    {
        AuthoritySource = paper.AuthoritySource,
        ToldFramework = paper.ToldFramework,
        ToldWindows = paper.ToldWindows,
        ToldPublishedOn = paper.ToldPublishedOn,
        ToldJudgements = paper.ToldJudgements,
        ToldAreaCount = paper.ToldAreaCount,
        Deadline = paper.Deadline,
        Earlier = paper.Earlier,
        Events = paper.Events,
        OtherMeetings = paper.OtherMeetings,
        FactPages = paper.FactPages,
        IsCut = paper.IsCut,
        Warnings = paper.Warnings,
    };

    // JSON escapes what PostgreSQL refuses in texts.
    public string Write() => JsonSerializer.Serialize(this, s_json);

    public static PaperFacts Read(string json) => JsonSerializer.Deserialize<PaperFacts>(json, s_json) ?? new PaperFacts();
}
