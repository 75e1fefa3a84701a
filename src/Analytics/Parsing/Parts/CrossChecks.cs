using Analytics.Authorities;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Reports;

namespace Analytics.Parsing.Parts;

/// <summary>Everything read of a report, for checking one part against the others.</summary>
internal sealed record ReportFacts(
    Document Document, AuthorityMatcher Matcher, ReportKind Kind, Framework Framework, ReportEra Era, ReportText Text, ReportTitle Title, Judgements Judgements,
    IReadOnlyList<ReportSection> Sections, IReadOnlyList<Heading> Headings, IReadOnlyList<Finding> Findings);

/// <summary>Checks the parts of a report against each other and against what its kind must have. Each finding of it is told, none is mended.</summary>
internal static class CrossChecks
{
    /// <summary>Bullets of one level stand within this many points.</summary>
    private const double SameIndent = 6;

    /// <summary>What the framework states and was not found, in sentences for people.</summary>
    public static IEnumerable<string> Missing(ReportFacts facts)
    {
        foreach (var name in FrameworkJudgements.Of(facts.Framework, facts.Title.Windows[0].Start).Where(name => !facts.Judgements.Graded.Any(judgement => judgement.Name == name)))
            yield return $"Judgement '{Slug.Of(name)}' was not found.";
        if (facts.Kind.Table is not null && facts.Sections.Any(section => section is { Body: Body.Lscb, IsItemList: true }) && !facts.Judgements.Graded.Any(judgement => judgement.Name == JudgementName.Lscb))
            yield return $"Judgement '{Slug.Of(JudgementName.Lscb)}' was not found.";
        if (facts.Kind.Facts.Outcomes.Count > 0 && facts.Judgements.Outcome is null)
            yield return "The outcome was not found.";
    }

    public static IEnumerable<string> Warnings(ReportFacts facts)
    {
        var (document, title) = (facts.Document, facts.Title);
        if (title.AuthorityName.Length == 0)
            yield return "No authority is named.";
        else if (title.Authorities.Count == 0)
            yield return $"Authority '{title.AuthorityName}' is not known.";
        foreach (var warning in title.Warnings)
            yield return warning;
        if (title.LeadInspectors.Count == 0 && facts.Kind.Facts is { LeadOnTitlePage: not null } or { LeadInText: not null })
            yield return "No lead inspector is named.";
        if (document.ListedPublishedOn is { } listed && listed <= title.Windows[^1].End)
            yield return $"The listing's publication date {listed:yyyy-MM-dd} is not after the inspection; it is not used.";
        foreach (var warning in Missing(facts).Concat(OfSections(facts)).Concat(OfItems(facts)).Concat(PageChecks.Warnings(facts)).Concat(SourceChecks.Warnings(facts)))
            yield return warning;
    }

    private static IEnumerable<string> OfSections(ReportFacts facts)
    {
        // What was too little to judge may have no section either.
        foreach (var judgement in facts.Judgements.Graded.Where(judgement => judgement.Grade != Grade.NotJudged && facts.Era.Headings.Any(rule => rule.Judgement == judgement.Name) && !facts.Headings.Any(heading => heading.Rule?.Judgement == judgement.Name)))
            yield return $"No section tells of '{Slug.Of(judgement.Name)}'.";
        foreach (var heading in facts.Headings)
        {
            if (heading is { Grade: { } grade, Rule.Judgement: { } name } && facts.Judgements.Graded.FirstOrDefault(judgement => judgement.Name == name) is { } told && told.Grade != grade)
                yield return $"The table grades '{Slug.Of(name)}' {Slug.Of(told.Grade)}, the heading says {Slug.Of(grade)}.";
        }
        foreach (var section in facts.Sections.Where(section => section.Rule is null && section.Title != facts.Era.Opening))
            yield return $"Unknown heading '{section.Title}'.";
    }

    private static IEnumerable<string> OfItems(ReportFacts facts)
    {
        if (facts.Era.ListsItems && !facts.Sections.Any(section => section.IsItemList))
            yield return "No section says what needs to improve.";
        else if (facts.Era.ListsItems && facts.Findings.All(finding => finding.Kind == FindingKind.Narrative))
            yield return "The section on what needs to improve lists no items.";
        if (!facts.Findings.Any(finding => finding.Kind == FindingKind.Narrative))
            yield return "No narrative was found.";
        foreach (var (section, bullets, items) in facts.Sections.Where(section => section.IsItemList).Select(Bulleted).Where(count => count.Bullets != count.Items))
            yield return $"Under '{section.Title}' stand {bullets} bullets of the first level, but {items} items were read.";
        foreach (var (from, to) in facts.Sections.Where(section => section.IsItemList).SelectMany(GapsInNumbers))
            yield return $"Between the items numbered {from} and {to} some are missing.";
    }

    // A bullet as far left as the item's own on the same page should have begun an item of its own. Rows of a table begin with none.
    private static (ReportSection Section, int Bullets, int Items) Bulleted(ReportSection section)
    {
        var items = section.Blocks.Where(block => block.Block is { Kind: BlockKind.Item, Lines: [{ Bullet: not null }, ..] }).Select(block => block.Block.Lines).ToList();
        var bullets = items.Sum(lines => lines.Count(line => line.Bullet is { } bullet && line.Page == lines[0].Page && bullet.Left < lines[0].Bullet?.Left + SameIndent));
        return (section, bullets, items.Count);
    }

    private static IEnumerable<(int From, int To)> GapsInNumbers(ReportSection section)
    {
        var numbers = section.Blocks.Where(block => block.Block.Number is not null).Select(block => block.Block.Number.GetValueOrDefault()).ToList();
        return numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second > pair.First + 1);
    }
}
