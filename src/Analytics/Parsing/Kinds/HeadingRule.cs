using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Kinds;

/// <summary>A heading that a layout knows, and what stands under it.</summary>
/// <param name="Role">What stands under it.</param>
/// <param name="Wording">A pattern for the whole folded heading, without its grade, footnote mark and closing punctuation.</param>
internal sealed record HeadingRule(HeadingRole Role, string Wording)
{
    private readonly Regex _pattern = new($"^(?:{Wording})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>What its items are.</summary>
    public FindingKind Kind { get; init; } = FindingKind.ImprovementItem;

    public ActionDeadline? Deadline { get; init; }

    /// <summary>From here on this body is addressed.</summary>
    public Body? Body { get; init; }

    /// <summary>The judgement that the section tells of; a grade in the heading must agree with the table's.</summary>
    public JudgementName? Judgement { get; init; }

    /// <summary>The section's name in findings, where the printed heading is a sentence.</summary>
    public string? Title { get; init; }

    /// <summary>Known without bold or larger letters, when it stands alone on its line.</summary>
    public bool MayBePlain { get; init; }

    /// <summary>Whether what stands under it is a list of what is to be improved.</summary>
    public bool HoldsItems => Role is HeadingRole.Items or HeadingRole.Level;

    public bool Matches(string folded) => _pattern.IsMatch(folded);
}

internal enum HeadingRole
{
    /// <summary>A part of the report with sections of its own, such as the safeguarding board's.</summary>
    Part,

    /// <summary>A list of what is to be improved.</summary>
    Items,

    /// <summary>A level within such a list, by urgency; without a list above it, a list itself.</summary>
    Level,

    /// <summary>Paragraphs whose sentences are findings.</summary>
    Narrative,

    /// <summary>A study of a case, set within a section: narrative up to the next heading, behind which the section goes on.</summary>
    Box,

    /// <summary>A heading within a section, even where it is set as large as the section's own.</summary>
    Subheading,

    /// <summary>About the report or the area rather than the services: no findings.</summary>
    Aside,
}
