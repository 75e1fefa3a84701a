using Analytics.Reports;

namespace Analytics.Search;

/// <summary>Findings that are equal in the order come newest first, then by finding id.</summary>
public enum FindingSort
{
    /// <summary>Best match first; without words the same as <see cref="Newest"/>.</summary>
    Relevance,
    Newest,
    Oldest,

    /// <summary>By the authority's name.</summary>
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

    /// <summary>Hits to leave out before the first; negative is 0.</summary>
    public int Skip { get; init; }

    /// <summary>0 to 200 hits; an engine takes more as 200, fewer as 0.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Findings that have one of these values rank higher than their words alone would have them.</summary>
    public IReadOnlyList<RaisedValue> Raised { get; init; } = [];

    /// <summary>What people see first: half a page.</summary>
    public const int UsualEnough = 10;

    /// <summary>Where fewer findings than this have all of the words that were typed side by side, those with most of them are found too; 0: never.</summary>
    public int Enough { get; init; }

    /// <summary>Facet counts cost time: leave them out where only hits are wanted.</summary>
    public bool WithFacets { get; init; } = true;
}

/// <summary>A facet value by which the scores of findings that have it are multiplied.</summary>
public sealed record RaisedValue(Facet Facet, string Value, float Factor);

public sealed record FindingFilter
{
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<Polarity> Polarities { get; init; } = [];
    public IReadOnlyList<PassageKind> Kinds { get; init; } = [];

    /// <summary>Whether passages of papers are found where no kind is chosen; they are counted among the kinds all the same.</summary>
    public bool WithPapers { get; init; }

    /// <summary>Who must act.</summary>
    public IReadOnlyList<Body> Bodies { get; init; } = [];

    /// <summary>GSS codes.</summary>
    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<Framework> Frameworks { get; init; } = [];

    /// <summary>Grades of the overall judgement.</summary>
    public IReadOnlyList<Grade> Judgements { get; init; } = [];

    /// <summary>National Framework tags as printed with the item; most passages have none.</summary>
    public IReadOnlyList<FrameworkTag> FrameworkTags { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];
    public IReadOnlyList<string> Inspections { get; init; } = [];

    /// <summary>Inspections whose findings are left out.</summary>
    public IReadOnlyList<string> ExceptInspections { get; init; } = [];

    /// <summary>GSS codes of authorities whose findings are left out, those of shared reports too.</summary>
    public IReadOnlyList<string> ExceptAuthorities { get; init; } = [];

    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
}

/// <summary>
/// The answer: how many findings match, the wanted slice, and per facet the values with a count above 0 or chosen,
/// counted under the other filters, most findings first.
/// </summary>
public sealed record FindingHits(int Total, IReadOnlyList<FindingHit> Hits, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>The answer of an index that is absent.</summary>
    public static FindingHits None { get; } = new(0, [], new Dictionary<Facet, IReadOnlyList<FacetCount>>());

    /// <summary>
    /// The change of the store up to which the index that answered is complete. 0: the index is absent or still being built, and
    /// no hits mean nothing unless the store is empty too.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>How the words were read where hardly any finding has all of them; null where all were asked for.</summary>
    public LooseReading? Loose { get; init; }
}

/// <summary>Of so many words typed side by side, findings with at least so many were found, <paramref name="WithAll"/> of which have all.</summary>
public sealed record LooseReading(int Words, int AtLeast, int WithAll);

/// <summary>
/// A hit; the snippet is the passage, or a window of one longer than about 320 characters, with the matched ranges told
/// apart, never markup. <paramref name="Score"/> is 0 without words; only its order means something.
/// </summary>
public sealed record FindingHit(string FindingId, double Score, IReadOnlyList<SnippetPart> Snippet);

/// <summary>Every finding that matches, in the order asked for.</summary>
public sealed record FindingList(IReadOnlyList<ListedFinding> Findings)
{
    /// <summary>The answer of an index that is absent.</summary>
    public static FindingList None { get; } = new([]);

    /// <summary>As <see cref="FindingHits.Sequence"/>.</summary>
    public long Sequence { get; init; }
}

public readonly record struct ListedFinding(string FindingId, string InspectionId);

/// <summary>The answer by inspection: how many findings match, of how many inspections, the wanted slice of these, and facets that count findings.</summary>
public sealed record InspectionHits(int Total, int Inspections, IReadOnlyList<InspectionHit> Hits, IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>The answer of an index that is absent.</summary>
    public static InspectionHits None { get; } = new(0, 0, [], FindingHits.None.Facets);

    /// <summary>As <see cref="FindingHits.Sequence"/>.</summary>
    public long Sequence { get; init; }

    /// <summary>As <see cref="FindingHits.Loose"/>.</summary>
    public LooseReading? Loose { get; init; }
}

/// <summary>An inspection, how many of its findings match, and up to three of them: those that match the words best, else the first by id.</summary>
public sealed record InspectionHit(string InspectionId, int Count, IReadOnlyList<FindingHit> Best);

public sealed record SnippetPart(string Text, bool IsMatch);

public enum Facet
{
    Theme,
    Polarity,
    Kind,
    Body,
    Authority,
    Region,
    Framework,
    Year,
    Judgement,
    FrameworkTag,
}

/// <summary>A facet value as its slug, GSS code or year, and the number of findings that choosing it would give.</summary>
public sealed record FacetCount(string Value, int Count);
