using Analytics.Reports;
using Analytics.Storage;
using Analytics.Web.Site;

namespace Analytics.Web.Inspections;

/// <summary>An inspection with its passages, as its page shows it.</summary>
public sealed record InspectionModel(Corpus Corpus, HeldInspection Held, IReadOnlyList<ThemedFinding> Findings)
{
    public Inspection Inspection => Held.Inspection;
    public IReadOnlyList<string> AuthorityNames => Wording.AuthorityNames(Corpus.Authorities, Inspection);
    public IReadOnlyList<ThemedFinding> Items => [.. Findings.Where(themed => themed.Finding.Kind != FindingKind.Narrative)];

    /// <summary>The judgements made, and those that a reader would look for; care leavers stand with children in care where they share a grade.</summary>
    public IReadOnlyList<JudgementName> JudgementNames =>
        [.. Enum.GetValues<JudgementName>().Where(name => Inspection.GradeOf(name) is not null
            || (name != JudgementName.Adoption && !(name == JudgementName.CareLeavers && Inspection.CareScope == CareScope.Combined)))];

    /// <summary>The narrative by the headings of the report, in its order, and by paragraph.</summary>
    public IReadOnlyList<NarrativeSection> Sections =>
        [.. Findings.Where(themed => themed.Finding.Kind == FindingKind.Narrative)
            .GroupBy(themed => themed.Finding.Section)
            .Select(section => new NarrativeSection(section.Key,
                [.. section.GroupBy(themed => themed.Finding.Paragraph).Select(paragraph => new NarrativeParagraph(paragraph.Key, [.. paragraph]))]))];
}

public sealed record NarrativeSection(string Heading, IReadOnlyList<NarrativeParagraph> Paragraphs);

public sealed record NarrativeParagraph(int? Number, IReadOnlyList<ThemedFinding> Sentences);
