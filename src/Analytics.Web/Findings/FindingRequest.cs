using System.Globalization;
using Analytics.Authorities;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;

namespace Analytics.Web.Findings;

/// <summary>A findings query as it was asked: the parameters in their typed form, before groups become inspections.</summary>
public sealed record FindingRequest
{
    public static readonly IReadOnlyList<string> GroupNames = [.. Slug.All<GroupKind>().Where(name => name != Slug.Of(GroupKind.List))];

    /// <summary>The value of <c>framework</c> that means every kind of inspection.</summary>
    public const string AllKinds = "all";

    private const int InspectionIdLength = 16;

    public string? Text { get; init; }

    /// <summary>True when a text was given that has no character to be read, such as control characters alone.</summary>
    public bool IsTextUnreadable { get; init; }

    /// <summary>Whether the field's other words for what was typed are left out.</summary>
    public bool IsExact { get; init; }

    public FindingFilter Filter { get; init; } = new();
    /// <summary>The name of a group, or GSS codes with commas between.</summary>
    public string? Group { get; init; }
    public InspectionBasis? Basis { get; init; }

    /// <summary>Whether the inspections of the abolished authorities that one came out of are meant with its own.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Whether all kinds of inspection are asked for by name, where leaving them out means some.</summary>
    public bool IsOfAllKinds { get; init; }
    public FindingSort? Sort { get; init; }
    public ListEntry? Per { get; init; }

    /// <summary>Whether the passages before and after each are wanted.</summary>
    public bool HasContext { get; init; }

    /// <param name="takesAllKinds">Whether <c>framework</c> may be <c>all</c>.</param>
    public static FindingRequest Read(QueryValues values, Corpus corpus, bool takesAllKinds = false)
    {
        var isOfAllKinds = takesAllKinds && values.Many("framework") is [AllKinds];
        var request = new FindingRequest
        {
            Text = values.Text("q", QueryParser.MaxLength),
            IsTextUnreadable = values.IsUnreadable("q"),
            IsExact = values.Flag("exact"),
            Filter = new FindingFilter
            {
                Themes = Known(values, "theme", corpus.Scheme.Themes.Select(theme => theme.Slug)),
                Polarities = values.Slugs<Polarity>("polarity"),
                Kinds = values.Slugs<PassageKind>("kind"),
                Bodies = values.Slugs<Body>("body"),
                Authorities = ReadAuthorities(values, corpus.Authorities),
                Regions = Known(values, "region", corpus.Authorities.Regions),
                Frameworks = isOfAllKinds ? [] : values.Slugs<Framework>("framework"),
                Judgements = values.Slugs<Grade>("judgement"),
                FrameworkTags = values.Slugs<FrameworkTag>("framework_tag"),
                Years = values.Years("year"),
                Inspections = ReadInspections(values),
                From = values.FirstDay("from"),
                To = values.LastDay("to"),
            },
            Group = values.Many("group") is { Count: > 0 } group ? string.Join(',', group) : null,
            Basis = values.Word<InspectionBasis>("basis"),
            HasHistory = values.Flag("history"),
            IsOfAllKinds = isOfAllKinds,
            Sort = values.Word<FindingSort>("sort"),
            Per = values.Word<ListEntry>("per"),
            HasContext = values.Flag("context"),
        };
        request.Check(values, corpus.Authorities);
        return request;
    }

    /// <summary>The same query as parameters, in a fixed order; the base of every link to it.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters =>
    [
        ("q", Text),
        ("exact", IsExact ? "true" : null),
        .. Filter.Themes.Select(value => Named("theme", value)),
        .. Filter.Polarities.Select(value => Named("polarity", Slug.Of(value))),
        .. Filter.Kinds.Select(value => Named("kind", Slug.Of(value))),
        .. Filter.Bodies.Select(value => Named("body", Slug.Of(value))),
        .. Filter.Authorities.Select(value => Named("authority", value)),
        ("group", Group),
        .. Filter.Regions.Select(value => Named("region", value)),
        .. Filter.Frameworks.Select(value => Named("framework", Slug.Of(value))),
        .. Filter.Judgements.Select(value => Named("judgement", Slug.Of(value))),
        .. Filter.FrameworkTags.Select(value => Named("framework_tag", Slug.Of(value))),
        .. Filter.Years.Select(value => Named("year", value.ToString(CultureInfo.InvariantCulture))),
        .. Filter.Inspections.Count == 0 ? [] : new[] { Named("inspection", string.Join(',', Filter.Inspections)) },
        ("from", Day(Filter.From)),
        ("to", Day(Filter.To)),
        ("basis", Basis is { } basis ? Slug.Of(basis) : null),
        ("history", HasHistory ? "1" : null),
        ("sort", Sort is { } sort ? Slug.Of(sort) : null),
        ("per", Per is { } per ? Slug.Of(per) : null),
        ("context", HasContext ? "1" : null),
    ];

    public string UrlAt(string path) => Links.To(path, Parameters);

    private void Check(QueryValues values, AuthorityDirectory authorities)
    {
        if (Filter is { From: { } from, To: { } to } && from > to)
            values.Refuse("from", "The period begins after its end ('to').");
        if (Per == ListEntry.Inspection && Filter.Kinds.Contains(PassageKind.Paper))
            values.Refuse("per", "Passages of council papers are of no inspection: leave out 'per', or kind=paper.");
        if (Group is null)
            return;
        if (Filter.Authorities.Count != 1)
            values.Refuse("group", "A group is that of one authority: give exactly one 'authority' with it.");
        else if (ComparisonGroups.Resolve(authorities, GssCode.Parse(Filter.Authorities[0]), Group) is GroupOutcome.Refused(var reason))
            values.Refuse("group", reason, GroupNames);
    }

    public static List<string> ReadAuthorities(QueryValues values, AuthorityDirectory authorities)
    {
        var codes = new List<string>();
        foreach (var value in values.Many("authority"))
        {
            if (!GssCode.TryParse(value, out var gss))
                values.Refuse("authority", $"'{value}' is not a GSS code: one letter and eight digits, such as E09000002.");
            else if (authorities.CountedAs(gss) is { } authority)
                codes.Add(authority.Gss.Value);
            else
                values.Refuse("authority", $"No authority has the code '{value}'; /api/v1/authorities lists them all.");
        }
        return codes;
    }

    /// <summary>An identifier that no inspection has any more finds nothing; one that none can have is a mistake.</summary>
    private static List<string> ReadInspections(QueryValues values)
    {
        var ids = new List<string>();
        foreach (var value in values.Many("inspection"))
        {
            if (value.Length == InspectionIdLength && value.All(char.IsAsciiHexDigitLower))
                ids.Add(value);
            else
                values.Refuse("inspection", $"'{QueryValues.Shorten(value)}' is not the identifier of an inspection: {InspectionIdLength} hexadecimal digits in lower case, as /api/v1/inspections lists them.");
        }
        return ids;
    }

    /// <summary>Values that must be among those known, in their spelling.</summary>
    public static List<string> Known(QueryValues values, string name, IEnumerable<string> known)
    {
        var spellings = known.ToDictionary(value => value, StringComparer.OrdinalIgnoreCase);
        var found = new List<string>();
        foreach (var value in values.Many(name))
        {
            if (spellings.TryGetValue(value, out var spelling))
                found.Add(spelling);
            else
                values.Refuse(name, $"'{value}' is not known.", [.. spellings.Values]);
        }
        return found;
    }

    private static (string Name, string? Value) Named(string name, string value) => (name, value);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
