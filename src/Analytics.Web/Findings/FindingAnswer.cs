using Analytics.Reports;
using Analytics.Search;
using Analytics.Search.Vocabulary;
using Analytics.Web.Papers;
using Analytics.Web.Site;

namespace Analytics.Web.Findings;

/// <summary>A passage with everything needed to cite it.</summary>
public sealed record FindingAnswer
{
    public required string FindingId { get; init; }
    /// <summary>Null, like the rest of what is said of an inspection, for a passage of a council paper.</summary>
    public string? InspectionId { get; init; }

    /// <summary>The paper that it is a passage of; null for what inspectors found.</summary>
    public PaperReference? Paper { get; init; }

    public required string DocumentSha256 { get; init; }
    public required string FileName { get; init; }

    /// <summary>GSS code of the first authority; null while the printed name is unresolved.</summary>
    public string? AuthorityGss { get; init; }

    /// <summary>GSS codes of all authorities of a shared report.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    /// <summary>The authorities' usual names, or the printed one while unresolved.</summary>
    public required IReadOnlyList<string> AuthorityNames { get; init; }

    public Framework? Framework { get; init; }
    public DateOnly? InspectionStart { get; init; }
    public DateOnly? InspectionEnd { get; init; }
    public DateOnly? PublishedOn { get; init; }
    public required Body Body { get; init; }
    public required PassageKind Kind { get; init; }
    public required int Ordinal { get; init; }
    public required string Section { get; init; }

    /// <summary>The sub-heading nearest above it in the section, where there is one.</summary>
    public string? Subsection { get; init; }

    /// <summary>By when it must be acted on, where the report sets a level.</summary>
    public ActionDeadline? Deadline { get; init; }

    public int? Paragraph { get; init; }
    public required int Page { get; init; }

    /// <summary>The passage as printed, its lines joined.</summary>
    public required string Text { get; init; }

    /// <summary>Where the passage stands, line by line, in points (1/72 inch) from the page's upper left corner.</summary>
    public IReadOnlyList<PassageBox> Boxes { get; init; } = [];

    /// <summary>The passage before it in the same section; null where it is the first, or context was not asked for.</summary>
    public string? Before { get; init; }

    /// <summary>The passage after it in the same section; null where it is the last, or context was not asked for.</summary>
    public string? After { get; init; }

    public FrameworkTag? FrameworkTag { get; init; }
    public required Polarity Polarity { get; init; }
    public required IReadOnlyList<ThemeProbability> Themes { get; init; }

    /// <summary>The model in the version given, or a reader's correction.</summary>
    public required LabelSource LabelSource { get; init; }

    /// <summary>The correction in force; null where the labels are the model's.</summary>
    public CorrectionNote? Correction { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>The passage, or the part of it that matters, with the matched words told apart.</summary>
    public IReadOnlyList<SnippetPart> Snippet { get; init; } = [];

    /// <summary>The snippet as HTML: the text encoded, matched words in mark elements.</summary>
    public string? SnippetHtml { get; init; }

    /// <summary>The printed words for which it matched, lower case; empty when no words were asked for.</summary>
    public IReadOnlyList<string> MatchedWords { get; init; } = [];

    /// <summary>The kept PDF, opened at the page; a paper that is none is given as a file.</summary>
    public required string OriginalUrl { get; init; }

    internal bool HasPages { get; init; } = true;

    public string? InspectionUrl { get; init; }

    /// <summary>Null while nothing in the document states one.</summary>
    public string? Licence { get; init; }

    /// <summary>The inspection of the newest version of the same report, where this passage is of an earlier one; searches leave those out.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>When and on what occasion it was said: the inspection and its days, or the paper's committee and meeting.</summary>
    internal string Occasion => (Framework, InspectionStart, InspectionEnd) switch
    {
        _ when Paper is not null => PaperWording.Occasion(Paper),
        ({ } framework, { } start, { } end) => $"{Wording.Of(framework)}, {Wording.Period(start, end)}",
        _ => "",
    };

    /// <summary>Where it stands among the other passages of its inspection or paper.</summary>
    internal string PlaceUrl => Paper is null ? $"{InspectionUrl}#f-{FindingId}" : Paper.PaperUrl;

    /// <summary>Where everything known of it is shown.</summary>
    internal string PageUrl => Paper is null ? $"/findings/{FindingId}" : Paper.PaperUrl;
}

/// <summary>A slice of the passages that match, and how they spread.</summary>
public sealed record FindingsAnswer
{
    /// <summary>All passages that match, not only those in this slice.</summary>
    public required int Total { get; init; }

    /// <summary>Passages of council papers that match and are left out, since kind=paper was not asked for.</summary>
    public int PaperPassages { get; init; }

    /// <summary>Empty when the list is per inspection.</summary>
    public required IReadOnlyList<FindingAnswer> Hits { get; init; }

    /// <summary>All inspections with passages that match, where the list is per inspection; else null.</summary>
    public int? InspectionTotal { get; init; }

    /// <summary>A slice of these inspections, where the list is per inspection; else empty.</summary>
    public IReadOnlyList<InspectionPassages> Inspections { get; init; } = [];

    /// <summary>By the parameter that chooses them, counts per value under the other filters: what choosing the value would give.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>How the words were read where that may surprise.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>Terms of the field that mean the same as what was typed and were searched for too; none with exact=true.</summary>
    public IReadOnlyList<AlsoSearchedFor> AlsoSearchedFor { get; init; } = [];

    /// <summary>Little words of a question that were not looked for; none with exact=true.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>How words side by side were read where hardly a passage has all of them; null where all were asked for, as with exact=true or AND between them.</summary>
    public LooseReading? Loose { get; init; }

    /// <summary>Another spelling, where hardly a report has a word as it was typed.</summary>
    public SpellingOffer? DidYouMean { get; init; }

    public string? Next { get; init; }
    public string? Previous { get; init; }

    /// <summary>How many entries the whole list has.</summary>
    internal int Entries => InspectionTotal ?? Total;
}

/// <summary>An inspection, how many of its passages match, and up to three of them.</summary>
public sealed record InspectionPassages
{
    public required string InspectionId { get; init; }

    /// <summary>GSS codes; none while the printed name is unresolved.</summary>
    public required IReadOnlyList<string> Authorities { get; init; }

    public required IReadOnlyList<string> AuthorityNames { get; init; }
    public required Framework Framework { get; init; }
    public required DateOnly InspectionStart { get; init; }
    public required DateOnly InspectionEnd { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The grade of the overall judgement; null where the framework makes none.</summary>
    public Grade? Judgement { get; init; }

    public required string InspectionUrl { get; init; }

    /// <summary>Passages that match.</summary>
    public required int Count { get; init; }

    /// <summary>Those that match the words best.</summary>
    public required IReadOnlyList<FindingAnswer> Hits { get; init; }
}

public sealed record FacetValue(string Value, string Name, int Count);
