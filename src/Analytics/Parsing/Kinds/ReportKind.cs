using System.Text.RegularExpressions;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>One kind of report: how it is recognised, where its facts stand, and its layouts over the years.</summary>
internal sealed record ReportKind
{
    public required Framework Framework { get; init; }

    /// <summary>For people, in messages: "single inspection of children's services (SIF)".</summary>
    public required string Name { get; init; }

    /// <summary>Whether the folded text of the first page, or of the first two, is that of this kind.</summary>
    public required Func<OpeningText, bool> Recognises { get; init; }

    public required FactPatterns Facts { get; init; }

    /// <summary>The labels of its table of judgements; null when it has none.</summary>
    public JudgementLabels? Table { get; init; }

    /// <summary>Whom its items address, unless a part of the report says otherwise.</summary>
    public Body Body { get; init; } = Body.Authority;

    /// <summary>The first fits what no other fits; of the others the last that had begun on the first day on site.</summary>
    public required IReadOnlyList<ReportEra> Eras { get; init; }

    /// <summary>Tells variants of the framework apart that print the same title.</summary>
    public Func<IReadOnlyList<OnSiteWindow>, Framework>? Variant { get; init; }

    public ReportEra EraOf(DateOnly start) => Eras.LastOrDefault(era => era.From <= start) ?? Eras[0];
}

/// <summary>The layout of a kind of report from one day on.</summary>
internal sealed record ReportEra
{
    /// <summary>First day on site of the first inspection that was reported in it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Every heading that such a report may have; the first rule that fits counts.</summary>
    public required IReadOnlyList<HeadingRule> Headings { get; init; }

    public ItemForm Items { get; init; }

    /// <summary>Whether each such report has a list of what needs to improve.</summary>
    public bool ListsItems { get; init; } = true;

    /// <summary>The section of the narrative above the first heading; null where addresses or contents stand there.</summary>
    public string? Opening { get; init; }
}

/// <summary>How the items of a list are told apart.</summary>
internal enum ItemForm
{
    /// <summary>By bullets or numbers; plain paragraphs are narrative.</summary>
    Listed,

    /// <summary>The same, but in a section without any bullet or number each paragraph is an item.</summary>
    ListedOrParagraphs,

    /// <summary>By ruled lines, as rows of a table.</summary>
    RuledTable,
}

/// <summary>The folded text of a report's beginning (<see cref="Wording.PrintedText.Fold"/>), its lines joined.</summary>
/// <param name="First">The first page with text.</param>
/// <param name="Both">The first two pages.</param>
internal sealed record OpeningText(string First, string Both);

/// <summary>
/// Where the facts of a report stand. The patterns look at the title (what stands above the table of judgements, or the first two pages), its
/// lines joined; those of lists are tried in order.
/// </summary>
internal sealed record FactPatterns
{
    /// <summary>Group <c>authority</c>; the first that gives a known authority counts.</summary>
    public required IReadOnlyList<Regex> Authority { get; init; }

    /// <summary>Group <c>dates</c>, or <c>start</c> and <c>end</c>.</summary>
    public required IReadOnlyList<Regex> Dates { get; init; }

    /// <summary>Group <c>published</c>.</summary>
    public Regex? Published { get; init; }

    /// <summary>Group <c>lead</c>, in the title.</summary>
    public Regex? LeadOnTitlePage { get; init; }

    /// <summary>Group <c>lead</c>, in the whole text, in which each cell of a line is a line.</summary>
    public Regex? LeadInText { get; init; }

    /// <summary>Group <c>grade</c>, in the first two pages or in a heading: judgements that are told by a sentence.</summary>
    public IReadOnlyList<(JudgementName Name, Regex Sentence)> Judgements { get; init; } = [];

    /// <summary>In the text of the whole report: the sentences by which an area SEND inspection tells its outcome.</summary>
    public IReadOnlyList<(AreaSendOutcome Outcome, Regex Sentence)> Outcomes { get; init; } = [];
}
