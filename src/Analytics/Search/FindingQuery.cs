using Analytics.Reports;

namespace Analytics.Search;

public enum FindingSort
{
    Relevance,
    Newest,
    Oldest,
    Authority,
}

/// <summary>What a person looks for: words (a tree, null for everything), filters, order and the slice of hits wanted.</summary>
public sealed record FindingQuery
{
    /// <summary>The parsed query text; null matches every finding.</summary>
    public QueryNode? Words { get; init; }

    /// <summary>Values of one filter are alternatives; different filters must all hold. Empty filters let everything through.</summary>
    public FindingFilter Filter { get; init; } = new();

    public FindingSort Sort { get; init; } = FindingSort.Relevance;
    public int Skip { get; init; }

    /// <summary>0 to 200 hits.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Facet counts cost time: leave them out where only hits are wanted.</summary>
    public bool WithFacets { get; init; } = true;
}

public sealed record FindingFilter
{
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<Polarity> Polarities { get; init; } = [];
    public IReadOnlyList<FindingKind> Kinds { get; init; } = [];

    /// <summary>GSS codes.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>Grades of the overall judgement.</summary>
    public IReadOnlyList<Grade> Judgements { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];
    public IReadOnlyList<string> Inspections { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>A query as people mean it; engines translate the tree, never the text.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>A word, matched by its stem; <paramref name="IsPrefix"/> matches any ending instead.</summary>
    public sealed record Word(string Text, bool IsPrefix = false) : QueryNode;

    /// <summary>Words that must stand next to each other in this order.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words) : QueryNode;

    public sealed record And(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Or(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Not(QueryNode Part) : QueryNode;
}

/// <summary>The answer: how many findings match, the wanted slice, and counts per facet value under the other filters.</summary>
public sealed record FindingHits(int Total, IReadOnlyList<FindingHit> Hits, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets);

/// <summary>A hit; the snippet is the passage with the matched ranges told apart, never markup.</summary>
public sealed record FindingHit(string FindingId, double Score, IReadOnlyList<SnippetPart> Snippet);

public sealed record SnippetPart(string Text, bool IsMatch);

public enum Facet
{
    Theme,
    Polarity,
    Kind,
    Authority,
    Region,
    Framework,
    Year,
    Judgement,
}

/// <summary>A facet value as its slug, GSS code or year, and the number of findings that choosing it would give.</summary>
public sealed record FacetCount(string Value, int Count);
