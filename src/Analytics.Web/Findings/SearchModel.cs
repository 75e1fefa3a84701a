using System.Globalization;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;
using Analytics.Web.Site;

namespace Analytics.Web.Findings;

/// <summary>What the search page shows: the query as read, what is wrong with it, and a slice of the answer.</summary>
public sealed record SearchModel(Corpus Corpus, FindingRequest Request, IReadOnlyList<ParameterProblem> Problems, FindingsAnswer? Answer, int Page)
{
    public const int PageSize = 20;

    /// <summary>The period as it was typed, right or wrong.</summary>
    public string? TypedFrom { get; init; }

    public string? TypedTo { get; init; }

    /// <summary>True while the index is being built: the page asks again by itself.</summary>
    public bool IsWaiting { get; init; }

    public int First => ((Page - 1) * PageSize) + 1;
    public int Pages => Answer is null ? 0 : (Answer.Entries + PageSize - 1) / PageSize;

    public IReadOnlyList<AppliedFilter> Applied =>
        [.. Request.Parameters.Where(pair => pair is { Value: not null, Name: not ("q" or "sort" or "exact" or "per" or "context") }).Select(pair => new AppliedFilter(
            Label(pair.Name), NameOf(pair.Name, pair.Value!), Without(pair.Name, pair.Value!)))];

    public string PageUrl(int page) =>
        Links.To("/search", [.. Request.Parameters, ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The same query with this value as the only one of its filter: what a count beside it counts.</summary>
    public string Only(string name, string value) => Links.To("/search", [.. Request.Parameters.Where(pair => pair.Name != name), (name, value)]);

    /// <summary>The same query with the value as one more alternative of its filter.</summary>
    public string Also(string name, string value) => Links.To("/search", [.. Request.Parameters, (name, value)]);

    /// <summary>The same query for the words as typed only, or with the field's other words for them.</summary>
    public string Exactly(bool isExact) => Links.To("/search", (Request with { IsExact = isExact }).Parameters);

    /// <summary>The same query in another spelling.</summary>
    public string Spelled(string text) => Links.To("/search", (Request with { Text = text }).Parameters);

    public bool IsFiltered(string name) => Request.Parameters.Any(pair => pair.Name == name && pair.Value is not null);

    public bool Has(string name, string value) => Request.Parameters.Contains((name, value));

    /// <summary>The same query without the value. A group makes no sense without its authority, so they go together.</summary>
    public string Without(string name, string value) =>
        Links.To("/search", Request.Parameters.Where(pair => pair != (name, value) && !(name == "authority" && pair.Name == "group")));

    public bool IsPerInspection => Request.Per == ListEntry.Inspection;

    /// <summary>The same query with a passage, or an inspection, for each entry of the list.</summary>
    public string Per(ListEntry entry) =>
        Links.To("/search", [.. Request.Parameters.Where(pair => pair.Name != "per"), ("per", entry == ListEntry.Passage ? null : Slug.Of(entry))]);

    /// <summary>All passages of the query as a file.</summary>
    public string FileUrl(string form) => Links.To("/api/v1/findings", [.. Request.Parameters.Where(pair => pair.Name != "per"), ("format", form)]);

    public string FeedUrl => Links.To("/api/v1/findings", [.. Request.Parameters.Where(pair => pair.Name is not ("per" or "sort" or "context")), ("format", AnswerForm.Atom)]);

    /// <summary>The same words alone.</summary>
    public string Unfiltered => Links.To("/search", Request.Parameters.Where(pair => pair.Name is "q" or "exact" or "sort" or "per" or "context"));

    /// <summary>Passages of papers are of no inspection.</summary>
    public bool IsOfPapers => Request.Filter.Kinds.Contains(PassageKind.Paper);

    /// <summary>The same of council papers.</summary>
    public string PapersUrl => Links.To("/search", [.. Request.Parameters.Where(pair => pair.Name is not ("kind" or "per" or "basis" or "inspection")), ("kind", Slug.Of(PassageKind.Paper))]);

    /// <summary>The passages of one inspection that the query finds.</summary>
    public string Within(InspectionPassages inspection) =>
        Links.To("/search", [.. Request.Parameters.Where(pair => pair.Name is not ("per" or "inspection" or "authority" or "group" or "basis" or "history")), ("inspection", inspection.InspectionId)]);

    private static string Label(string name) => name switch
    {
        "theme" => "Theme",
        "polarity" => "Praise or criticism",
        "kind" => "Kind of passage",
        "body" => "Who must act",
        "authority" => "Authority",
        "group" => "Compared with",
        "region" => "Region",
        "framework" => "Kind of inspection",
        "judgement" => "Overall judgement",
        "framework_tag" => "National Framework",
        "year" => "Year",
        "inspection" => "Inspection",
        "from" => "From",
        "to" => "To",
        _ => "Inspections",
    };

    private string NameOf(string name, string value) => name switch
    {
        "inspection" when value.Contains(',', StringComparison.Ordinal) => Wording.Count(value.Split(',').Length, "chosen inspection"),
        "inspection" => "one chosen inspection",
        "group" => Comparisons.GroupWording.Of(value),
        "basis" => value == "latest" ? "only the latest of each authority" : "all",
        "history" => "those of abolished predecessors too",
        _ => Slug.TryParse<Facet>(name.Replace('_', '-'), out var facet) ? Wording.Of(Corpus, facet, value) : value,
    };
}

public sealed record AppliedFilter(string Label, string Value, string UrlWithout);
