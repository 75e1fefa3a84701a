using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Storage;

internal sealed record InspectionRow
{
    public required string Id { get; init; }
    public required string DocumentSha256 { get; init; }
    public required string Framework { get; init; }
    public required string AuthorityName { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public string? PublishedOnSource { get; init; }
    public string? CareScope { get; init; }
    public string? Outcome { get; init; }
    public string? VersionKey { get; init; }
    public required string ParserVersion { get; init; }
    public string? ModelVersion { get; init; }
    public required int Items { get; init; }
    public required int Narratives { get; init; }

    /// <summary>Read with the row, written apart from it.</summary>
    public string? SupersededBy { get; init; }

    public static InspectionRow Of(Inspection inspection, IReadOnlyList<ThemedFinding> findings) => new()
    {
        Id = inspection.Id,
        DocumentSha256 = inspection.DocumentSha256,
        Framework = Slug.Of(inspection.Framework),
        AuthorityName = StoredText.Clean(inspection.AuthorityName),
        PublishedOn = inspection.PublishedOn,
        PublishedOnSource = inspection.PublishedOnSource is { } source ? Slug.Of(source) : null,
        CareScope = inspection.CareScope is { } scope ? Slug.Of(scope) : null,
        Outcome = inspection.Outcome is { } outcome ? Slug.Of(outcome) : null,
        VersionKey = Storage.VersionKey.Of(inspection),
        ParserVersion = inspection.ParserVersion,
        ModelVersion = findings.Count > 0 ? findings[0].ModelVersion : null,
        Items = findings.Count(themed => themed.Finding.Kind != FindingKind.Narrative),
        Narratives = findings.Count(themed => themed.Finding.Kind == FindingKind.Narrative),
    };

    public Inspection ToInspection(InspectionParts parts) => new()
    {
        Id = Id,
        DocumentSha256 = DocumentSha256,
        Framework = Slug.Parse<Framework>(Framework),
        AuthorityName = AuthorityName,
        Authorities = [.. parts.Authorities[Id].Select(row => GssCode.Parse(row.Gss))],
        Windows = [.. parts.Windows[Id].Select(row => new OnSiteWindow(row.StartsOn, row.EndsOn))],
        PublishedOn = PublishedOn,
        PublishedOnSource = PublishedOnSource is null ? null : Slug.Parse<PublishedOnSource>(PublishedOnSource),
        LeadInspectors = [.. parts.LeadInspectors[Id].Select(row => row.Name)],
        Judgements = [.. parts.Judgements[Id].Select(row => new Judgement(Slug.Parse<JudgementName>(row.Name), Slug.Parse<Grade>(row.Grade)))],
        CareScope = CareScope is null ? null : Slug.Parse<CareScope>(CareScope),
        Outcome = Outcome is null ? null : Slug.Parse<AreaSendOutcome>(Outcome),
        Missing = [.. parts.Missing[Id].Select(row => row.Message)],
        Warnings = [.. parts.Warnings[Id].Select(row => row.Message)],
        ParserVersion = ParserVersion,
    };
}
