using Analytics.Authorities;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Parsing;

/// <summary>Reads a report of any kind by the description of its layout: title, table of judgements, sections, findings; then checks them against each other.</summary>
internal static class ReportReader
{
    /// <summary>The pages whose ruled lines <see cref="Read"/> needs.</summary>
    public static IReadOnlyList<int> RuledPages(ReportKind kind, ReportText text) =>
        [.. kind.Eras.SelectMany(era => SectionDivider.RuledPages(text.Lines, text.BodySize, era)).Distinct().Order()];

    public static ParseOutcome Read(ReportKind kind, Document document, ReportText text, IReadOnlyList<PageRules> rules, AuthorityMatcher matcher, string parserVersion)
    {
        var table = kind.Table is { } labels ? JudgementTable.Find(text.Lines, labels) : null;
        if (kind.Table is not null && table is null)
            return new ParseOutcome.Rejected($"{kind.Name} without a table of judgements");
        var title = ReportTitle.Read([.. table is null ? text.Lines.TakeWhile(line => line.Page <= ReportText.TitlePages) : text.Lines.Take(table.Start)], text.Lines, kind.Facts, matcher);
        if (title.Windows.Count == 0)
            return new ParseOutcome.Rejected($"{kind.Name} without inspection dates");

        var framework = kind.Variant?.Invoke(title.Windows) ?? kind.Framework;
        var era = kind.EraOf(title.Windows[0].Start);
        var (sections, headings) = SectionDivider.Divide([.. text.Lines.Skip(table?.End ?? 0)], text.BodySize, kind, era, rules);
        var judgements = Judgements.Read(kind, table, text, headings);
        var findings = FindingReader.Read(sections, era.Items, document.Sha256);
        var published = PublicationDate.Find(document, title);
        var facts = new ReportFacts(document, matcher, kind, framework, era, text, title, judgements, sections, headings, findings);
        return new ParseOutcome.Parsed(new Report(
            new Inspection
            {
                Id = document.Sha256[..16],
                DocumentSha256 = document.Sha256,
                Framework = framework,
                AuthorityName = title.AuthorityName,
                Authorities = [.. title.Authorities.Select(authority => authority.Gss)],
                Windows = title.Windows,
                PublishedOn = published?.Date,
                PublishedOnSource = published?.Source,
                LeadInspectors = title.LeadInspectors,
                Judgements = judgements.Graded,
                CareScope = judgements.CareScope,
                Outcome = judgements.Outcome,
                Missing = [.. CrossChecks.Missing(facts)],
                Warnings = [.. judgements.Warnings, .. CrossChecks.Warnings(facts)],
                ParserVersion = parserVersion,
            },
            findings,
            LicenceStatement.Find(text)));
    }
}
