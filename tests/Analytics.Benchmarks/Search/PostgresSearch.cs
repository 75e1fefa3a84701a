using System.Globalization;
using System.Text;
using Analytics.Search;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// A query as one statement of PostgreSQL: total, ten facets, each without its own filter, and the best twenty with a headline. The rows that
/// the words match are read once, and ranked where they pass all filters; facets are counted in one pass of grouping sets, those
/// with several values to a row and those that are filtered by apart.
/// </summary>
public sealed class PostgresSearch
{
    private static readonly Facet[] s_single = [Facet.Polarity, Facet.Kind, Facet.Body, Facet.Framework, Facet.Year, Facet.Judgement, Facet.FrameworkTag];
    private static readonly Facet[] s_several = [Facet.Theme, Facet.Authority, Facet.Region];

    private readonly List<object> _values = [];
    private readonly List<string> _conditions = [];
    private readonly List<(Facet Facet, string Condition)> _filters = [];

    private PostgresSearch()
    {
    }

    public string Sql { get; private set; } = "";

    public IReadOnlyList<object> Values => _values;

    /// <param name="code">The number that stands for a facet's value in the table.</param>
    public static PostgresSearch Of(QueryNode? words, FindingFilter filter, Func<Facet, string, short> code)
    {
        var search = new PostgresSearch();
        var top = words is QueryNode.And and ? and.Parts : words is null ? [] : [words];
        var text = top.Where(part => part is not QueryNode.InField and not QueryNode.InYears).ToList();
        search._values.Add(string.Join(" & ", text.Select(TextOf)));
        foreach (var part in top)
            search.AddField(part, code);
        foreach (var (facet, values) in Chosen(filter))
            search.AddFilter(facet, [.. values.Select(value => code(facet, value))]);
        search.Write();
        return search;
    }

    public static string ColumnOf(Facet facet) => facet switch { Facet.FrameworkTag => "framework_tag", _ => facet.ToString().ToLowerInvariant() };

    private void AddField(QueryNode part, Func<Facet, string, short> code)
    {
        if (part is QueryNode.InYears { First: { } first, Last: { } last })
            _conditions.Add($"year between {first} and {last}");
        if (part is QueryNode.InField field)
            _conditions.Add(Condition(field.Field, [code(field.Field, field.Value)]));
    }

    private void AddFilter(Facet facet, short[] codes)
    {
        if (codes.Length > 0)
            _filters.Add((facet, Condition(facet, codes)));
    }

    private string Condition(Facet facet, short[] codes)
    {
        _values.Add(codes);
        return s_several.Contains(facet) ? $"{ColumnOf(facet)} && ${_values.Count}" : $"{ColumnOf(facet)} = any(${_values.Count})";
    }

    private void Write()
    {
        // Where several facets are filtered by, a row that fails two of them is in no count.
        var least = _filters.Count < 2 ? [] : new[] { $"({string.Join(" + ", _filters.Select(filter => $"({filter.Condition})::int"))}) >= {_filters.Count - 1}" };
        var where = string.Join(" and ", [.. _conditions, .. least, "words @@ to_tsquery('english', $1)"]);
        var all = _filters.Count == 0 ? "true" : string.Join(" and ", _filters.Select(filter => $"ok_{ColumnOf(filter.Facet)}"));
        var free = s_single.Where(facet => !IsChosen(facet)).Select(ColumnOf).ToList();
        var sql = new StringBuilder($"""
            with matched as materialized (
                select id, inspected_on, {string.Join(", ", s_single.Concat(s_several).Select(ColumnOf))}{string.Concat(_filters.Select(filter => $", {filter.Condition} as ok_{ColumnOf(filter.Facet)}"))},
                    case when {(_filters.Count == 0 ? "true" : string.Join(" and ", _filters.Select(filter => filter.Condition)))} then ts_rank_cd(words, to_tsquery('english', $1)) end as rank
                from finding
                where {where}),
            found as (select * from matched where {all}),
            best as (select id, rank, inspected_on from found order by rank desc, inspected_on desc, id limit 20)
            select 'hit' as what, null::int as value, best.id::bigint as number, finding.finding_id as finding_id, ts_headline('english', finding.text, to_tsquery('english', $1), 'MaxWords=50, MinWords=25') as text
            from best join finding using (id)
            union all
            select case grouping({string.Join(", ", free)}) {string.Concat(free.Select((column, at) => $"when {((1 << free.Count) - 1) ^ (1 << (free.Count - 1 - at))} then '{column}' "))}else 'total' end,
                coalesce({string.Join(", ", free.Select(column => $"{column}::int"))}), count(*), null, null
            from found group by grouping sets ({string.Concat(free.Select(column => $"({column}), "))}())
            """);
        foreach (var facet in s_single.Where(IsChosen))
            sql.Append(CultureInfo.InvariantCulture, $" union all select '{ColumnOf(facet)}', {ColumnOf(facet)}, count(*), null, null from matched where {Without(facet)} group by 2");
        foreach (var facet in s_several)
            sql.Append(CultureInfo.InvariantCulture, $" union all select '{ColumnOf(facet)}', value, count(*), null, null from matched, unnest({ColumnOf(facet)}) value where {(IsChosen(facet) ? Without(facet) : all)} group by 2");
        Sql = sql.ToString();
    }

    private bool IsChosen(Facet facet) => _filters.Exists(filter => filter.Facet == facet);

    private string Without(Facet own) => string.Join(" and ", ["true", .. _filters.Where(filter => filter.Facet != own).Select(filter => $"ok_{ColumnOf(filter.Facet)}")]);

    private static IEnumerable<(Facet Facet, IEnumerable<string> Values)> Chosen(FindingFilter filter) =>
    [
        (Facet.Authority, filter.Authorities),
        (Facet.Region, filter.Regions),
        (Facet.Year, filter.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))),
        (Facet.Framework, filter.Frameworks.Select(Reports.Slug.Of)),
        (Facet.Polarity, filter.Polarities.Select(Reports.Slug.Of)),
        (Facet.Kind, filter.Kinds.Select(Reports.Slug.Of)),
    ];

    private static string TextOf(QueryNode node) => node switch
    {
        QueryNode.And and => $"({string.Join(" & ", and.Parts.Select(TextOf))})",
        QueryNode.Or or => $"({string.Join(" | ", or.Parts.Select(TextOf))})",
        QueryNode.Alternatives either => $"({string.Join(" | ", either.Others.Prepend(either.AsTyped).Select(TextOf))})",
        QueryNode.Not not => $"!({TextOf(not.Part)})",
        QueryNode.Near near => NearOf(TextOf(near.Parts[0]), TextOf(near.Parts[1]), near.Distance),
        QueryNode.Phrase phrase => $"({string.Join(" <-> ", phrase.Words.Select(Quote))})",
        QueryNode.Word { IsPrefix: true } word => Quote(word.Text) + ":*",
        QueryNode.Word word => Quote(word.Text),
        _ => throw new NotSupportedException($"The mix has no {node.GetType().Name}."),
    };

    /// <summary>PostgreSQL knows exact distances in one order only.</summary>
    private static string NearOf(string one, string other, int distance) =>
        $"({string.Join(" | ", Enumerable.Range(1, distance + 1).SelectMany(by => new[] { $"({one} <{by}> {other})", $"({other} <{by}> {one})" }))})";

    private static string Quote(string word) => $"'{word.Replace("'", "''", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal)}'";
}
