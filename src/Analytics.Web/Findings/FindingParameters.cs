using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Web.Api;

namespace Analytics.Web.Findings;

/// <summary>The parameters of a findings query, for the API and the search page alike.</summary>
internal static class FindingParameters
{
    public static readonly IReadOnlyList<QueryParameter> Filters =
    [
        new("q", "Words to look for. Words are matched by their stem and must all be there; \"quoted words\" must stand together; OR, - (not), brackets, a trailing * and NEAR/n (in any order, at most n other words between) work, and so do the fields theme:, authority:, region:, year: (2023, 2018..2022, >=2020), framework:, kind:, polarity:, judgement:, tag:, body: (a slug, a code or a name, in quotation marks if need be) and section: (words of the heading), anywhere in the text; the answer's messages say how it was read.") { Example = "\"supervision\" quality -agency" },
        new("exact", "With true only the words as typed are looked for; else also terms of the field that mean the same, which the answer names in also_searched_for.") { Allowed = QueryValues.YesOrNo },
        new("theme", "Slugs of themes; passages with any of them. /api/v1/themes lists them.") { IsRepeated = true, Example = "supervision" },
        new("polarity", "Whether the passage criticises, praises, does both or neither.") { IsRepeated = true, Allowed = Slug.All<Polarity>() },
        new("kind", "Improvement items, priority actions, or sentences of the narrative.") { IsRepeated = true, Allowed = Slug.All<PassageKind>() },
        new("body", "Who must act: the authority, the partnership of a joint inspection, or the local safeguarding children board.") { IsRepeated = true, Allowed = Slug.All<Body>() },
        new("authority", "GSS codes of authorities. /api/v1/authorities lists them.") { IsRepeated = true, Example = "E09000002" },
        new("group", "With exactly one authority: the passages of the authorities it is compared with, in place of its own: statistical, bordering, region, england, type, or GSS codes with commas between.") { Example = "statistical" },
        new("region", "Names of regions.") { IsRepeated = true, Example = "London" },
        new("framework", "Kinds of inspection.") { IsRepeated = true, Allowed = Slug.All<Framework>() },
        new("judgement", "Grades of the overall judgement; from April 2026 reports have none.") { IsRepeated = true, Allowed = Slug.All<Grade>() },
        new("framework_tag", "Outcomes and enablers of the Children's Social Care National Framework, as inspectors print them after an item from 2025 on; other passages have none.") { IsRepeated = true, Allowed = Slug.All<FrameworkTag>() },
        new("year", "Years in which the inspection ended.") { IsRepeated = true, IsInteger = true, Example = "2023" },
        new("inspection", "Identifiers of inspections.") { IsRepeated = true },
        new("from", "Inspections that ended on this day or later; a year or a month stands for its first day.") { Example = "2018" },
        new("to", "Inspections that ended on this day or earlier; a year or a month stands for its last day.") { Example = "2023-06-30" },
        new("basis", "All inspections in the period, or only the latest one of each authority.") { Allowed = Slug.All<InspectionBasis>() },
        new("history", "With true the inspections of the abolished authorities that one came out of are found with its own.") { Allowed = QueryValues.YesOrNo },
        new("sort", "The order of the passages; by relevance when there are words, else the newest first.") { Allowed = Slug.All<FindingSort>() },
    ];

    private static readonly IReadOnlyList<QueryParameter> Form =
    [
        new("per", "What an entry of the list is: a passage, or an inspection with the number of its passages that match and up to three of them. Files and feeds are of passages.") { Allowed = Slug.All<ListEntry>() },
        new("context", "With true the passages before and after each one, where they stand in the same section.") { Allowed = QueryValues.YesOrNo },
        new("take", "Entries in an answer: 1 to 200 (20 when left out; 50 in a feed). A file of comma-separated values or JSON lines holds all passages when it is left out.") { IsInteger = true, Example = "50" },
        new("cursor", "The place in the list, taken unchanged from the Link header or the answer's next and previous; good for the same query only. A feed has none."),
        new("format", "How to answer: JSON; all passages as comma-separated values for a spreadsheet (csv) or as JSON lines (jsonl); the newest passages as an Atom feed (atom), by when their report came in and whatever the order asked for. The Accept header says the same (text/csv, application/x-ndjson or application/jsonl, application/atom+xml); this parameter wins.") { Allowed = Slug.All<FindingFormat>() },
    ];

    /// <summary>The parameter that chooses values of a facet, and the facet's name in an answer.</summary>
    public static string NameOf(Facet facet) => Slug.Of(facet).Replace('-', '_');

    public static readonly IReadOnlyList<QueryParameter> All =
    [
        .. Filters,
        .. Form,
    ];
}

/// <summary>The values of the parameter <c>format</c> of a findings query.</summary>
internal enum FindingFormat
{
    Json,
    Csv,
    Jsonl,
    Atom,
}

/// <summary>What an entry of the list of findings is.</summary>
public enum ListEntry
{
    Passage,
    Inspection,
}
