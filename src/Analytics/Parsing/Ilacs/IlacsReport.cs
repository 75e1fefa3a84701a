using Analytics.Authorities;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>
/// Reads a report of an inspection of local authority children's services (ILACS, from January 2018): title page, table of judgements,
/// what needs to improve, narrative.
/// </summary>
internal static class IlacsReport
{
    /// <summary>The first day from which care leavers have a judgement of their own.</summary>
    private static readonly DateOnly CareLeaversSplit = new(2023, 1, 16);

    public static ParseOutcome Read(Document document, ReportText text, AuthorityMatcher matcher, string parserVersion)
    {
        if (JudgementTable.Find(text.Lines) is not { } table)
            return new ParseOutcome.Rejected("inspection of children's services (ILACS) without a table of judgements");
        var title = TitlePage.Read(text.Lines.Take(table.Start).ToList());
        if (title.Windows.Count == 0)
            return new ParseOutcome.Rejected("inspection of children's services (ILACS) without inspection dates");

        var sections = IlacsSection.Divide(text.Lines.Skip(table.End).ToList(), text.BodySize);
        var findings = IlacsFindings.Read(sections, document.Sha256);
        var warnings = new List<string>();
        var judgements = Judgements(table, warnings);
        var authorities = matcher.Match(title.AuthorityName).Authorities;
        Check(title, authorities, judgements, sections, findings, warnings);
        var published = PublicationDate.Find(document, title.Windows[^1].End);
        if (document.ListedPublishedOn is { } listed && listed <= title.Windows[^1].End)
            warnings.Add($"The listing's publication date {listed:yyyy-MM-dd} is not after the inspection; it is not used.");
        return new ParseOutcome.Parsed(new Report(
            new Inspection
            {
                Id = document.Sha256[..16],
                DocumentSha256 = document.Sha256,
                Framework = FrameworkOf(title.Windows),
                AuthorityName = title.AuthorityName,
                Authorities = [.. authorities.Select(authority => authority.Gss)],
                Windows = title.Windows,
                PublishedOn = published?.Date,
                PublishedOnSource = published?.Source,
                LeadInspectors = title.LeadInspectors,
                Judgements = judgements,
                CareScope = CareScopeOf(table),
                Warnings = warnings,
                ParserVersion = parserVersion,
            },
            findings,
            LicenceStatement.Find(text)));
    }

    // Which of the two it was is never printed: a short inspection is one working week on site, a standard one two. A second window is a return for what
    // was missed, so the longest one decides.
    private static Framework FrameworkOf(IReadOnlyList<OnSiteWindow> windows) =>
        windows.Max(window => window.End.DayNumber - window.Start.DayNumber + 1) <= 7 ? Framework.IlacsShort : Framework.IlacsStandard;

    private static List<Judgement> Judgements(JudgementTable table, List<string> warnings)
    {
        var judgements = new List<Judgement>();
        foreach (var row in table.Rows)
        {
            var grade = PrintedGrades.Read(row.Grade);
            if (IlacsLabels.Judgement(row.Label) is not { } name)
                warnings.Add($"Unknown judgement '{row.Label}' graded '{row.Grade}'.");
            else if (judgements.Exists(judgement => judgement.Name == name))
                warnings.Add($"Judgement '{Slug.Of(name)}' stands twice in the table.");
            else
                judgements.Add(new Judgement(name, grade));
            if (grade == Grade.Unknown)
                warnings.Add($"Unknown grade '{row.Grade}' for '{row.Label}'.");
        }
        return [.. judgements.OrderBy(judgement => judgement.Name)];
    }

    private static CareScope? CareScopeOf(JudgementTable table) =>
        table.Rows.FirstOrDefault(row => IlacsLabels.Judgement(row.Label) == JudgementName.ChildrenInCare) is not { } care ? null
        : IlacsLabels.IsCombined(care.Label) ? CareScope.Combined
        : CareScope.Separate;

    private static void Check(TitlePage title, IReadOnlyList<Authority> authorities, List<Judgement> judgements, IReadOnlyList<IlacsSection> sections, IReadOnlyList<Finding> findings, List<string> warnings)
    {
        if (authorities.Count == 0)
            warnings.Add($"Authority '{title.AuthorityName}' is not known.");
        if (title.LeadInspectors.Count == 0)
            warnings.Add("No lead inspector is named.");
        foreach (var name in ExpectedJudgements(title.Windows[0].Start).Where(name => !judgements.Exists(judgement => judgement.Name == name)))
            warnings.Add($"Judgement '{Slug.Of(name)}' was not found.");
        foreach (var judgement in judgements.Where(judgement => judgement.Name != JudgementName.OverallEffectiveness && !sections.Any(section => IlacsLabels.Judgement(section.Title) == judgement.Name)))
            warnings.Add($"No section tells of '{Slug.Of(judgement.Name)}'.");
        foreach (var section in sections.Where(section => section.Grade is not null))
            CheckHeading(section, judgements, warnings);
        if (!sections.Any(section => section.IsImprovementList))
            warnings.Add("No section says what needs to improve.");
        else if (findings.All(finding => finding.Kind == FindingKind.Narrative))
            warnings.Add("The section on what needs to improve lists no items.");
        if (!findings.Any(finding => finding.Kind == FindingKind.Narrative))
            warnings.Add("No narrative was found.");
    }

    private static IEnumerable<JudgementName> ExpectedJudgements(DateOnly start)
    {
        if (start < Judgement.NoOverallSince)
            yield return JudgementName.OverallEffectiveness;
        yield return JudgementName.Leadership;
        yield return JudgementName.HelpAndProtection;
        yield return JudgementName.ChildrenInCare;
        if (start >= CareLeaversSplit)
            yield return JudgementName.CareLeavers;
    }

    private static void CheckHeading(IlacsSection section, List<Judgement> judgements, List<string> warnings)
    {
        var name = IlacsLabels.Judgement(section.Title);
        var told = judgements.Find(judgement => judgement.Name == name)?.Grade;
        if (name is not null && told is not null && told != section.Grade)
            warnings.Add($"The table grades '{Slug.Of(name.Value)}' {Slug.Of(told.Value)}, the heading says {Slug.Of(section.Grade.GetValueOrDefault())}.");
    }
}
