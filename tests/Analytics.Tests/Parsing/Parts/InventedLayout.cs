using System.Text.RegularExpressions;
using Analytics.Authorities;
using Analytics.Parsing;
using Analytics.Parsing.Kinds;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Parts;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Parts;

/// <summary>The layout of an invented kind of report, with one heading of each role, so that what all kinds share is tested apart from any of them.</summary>
internal static class InventedLayout
{
    public const double BodySize = 12;

    public static readonly ReportEra Era = new()
    {
        From = new(2010, 1, 1),
        Opening = "Opening",
        Headings =
        [
            new(HeadingRole.Part, "part one") { Body = Body.Authority },
            new(HeadingRole.Part, "part two( is)?") { Body = Body.Lscb, Judgement = JudgementName.Lscb },
            new(HeadingRole.Items, "what must get better") { MayBePlain = true },
            new(HeadingRole.Level, "at once") { Kind = FindingKind.PriorityAction, Deadline = ActionDeadline.Immediate },
            new(HeadingRole.Level, "in good time"),
            new(HeadingRole.Narrative, "how the children of the borough are kept safe from harm") { Judgement = JudgementName.HelpAndProtection, MayBePlain = true },
            new(HeadingRole.Narrative, "how leaders lead") { Judgement = JudgementName.Leadership, MayBePlain = true },
            new(HeadingRole.Narrative, "the judgement on care( is)?") { Title = "Care" },
            new(HeadingRole.Aside, "about this visit"),
            new(HeadingRole.Subheading, "in short"),
        ],
    };

    public static readonly ReportKind Kind = new()
    {
        Framework = Framework.Other,
        Name = "invented inspection",
        Recognises = _ => true,
        Facts = new FactPatterns { Authority = [new Regex("^(?<authority>.+) was visited")], Dates = [new Regex("visited from (?<start>.+) to (?<end>.+)")] },
        Eras = [Era],
    };

    public static AuthorityMatcher Matcher { get; } = new(AuthorityDirectory.Load(Path.Combine(SharedFolder.RepositoryRoot, "data", "sample", "reference")));

    public static IReadOnlyList<ReportSection> Sections(params IReadOnlyList<IReadOnlyList<TextLine>> pages) =>
        SectionDivider.Divide([.. pages.SelectMany(page => page)], BodySize, Kind, Era, []).Sections;

    public static IReadOnlyList<Finding> Findings(params IReadOnlyList<IReadOnlyList<TextLine>> pages) => FindingReader.Read(Sections(pages), ItemForm.Listed, "");

    /// <summary>What was read of a report on Ambleford, on site from 2 to 6 March 2015.</summary>
    public static ReportFacts Facts(ReportText text, Judgements judgements)
    {
        var (sections, headings) = SectionDivider.Divide(text.Lines, BodySize, Kind, Era, []);
        var title = new ReportTitle("Ambleford", Matcher.Match("Ambleford").Authorities, [new(new(2015, 3, 2), new(2015, 3, 6))], null, []);
        return new ReportFacts(Document(), Matcher, Kind, Framework.Other, Era, text, title, judgements, sections, headings, FindingReader.Read(sections, ItemForm.Listed, ""));
    }

    public static Document Document(string fileName = "document.pdf", DateOnly? listed = null) =>
        new() { Sha256 = new string('0', 64), FileName = fileName, Length = 1, MediaType = "application/pdf", FetchedAt = DateTimeOffset.UnixEpoch, ListedPublishedOn = listed };
}
