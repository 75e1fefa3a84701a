using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Tests.Storage;

/// <summary>Papers of no council, with something in every field.</summary>
internal static class InventedPapers
{
    public static (Document Document, Paper Paper, IReadOnlyList<ThemedPassage> Passages) Create(int number, string model = "model 1")
    {
        var sha256 = InventedReports.Create(number).Document.Sha256;
        PaperPassage[] passages =
        [
            Passage(number, 1, PassageRole.ToldArea, "The quality of plans.") with { Label = "a" },
            Passage(number, 2, PassageRole.Action, "All plans are looked at each month.") with
            {
                Under = Id(number, 1), Owner = "Head of Service", Deadline = new ToldDate(null, 8, 16), DeadlineText = "by 16 August", Status = ActionStatus.Amber, Page = 3,
            },
            Passage(number, 3, PassageRole.Progress, "Done for half of them.") with { Under = Id(number, 2) },
        ];
        var paper = new Paper
        {
            Id = sha256[..16],
            DocumentSha256 = sha256,
            Kind = PaperKind.ActionPlan,
            Authority = GssCode.Parse("X99000001"),
            AuthoritySource = PaperAuthoritySource.Host,
            Committee = "Cabinet",
            MeetingDate = new ToldDate(2023, 6, 15),
            Item = "8",
            Title = "What the inspection found",
            ToldFramework = Framework.IlacsStandard,
            ToldWindows = [new ToldWindow(new ToldDate(null, 2, 27), new ToldDate(null, 3, 14))],
            ToldPublishedOn = new ToldDate(2023, 5, 9),
            ToldJudgements = [new Judgement(JudgementName.OverallEffectiveness, Grade.RequiresImprovement)],
            ToldAreaCount = 4,
            Deadline = new ToldDate(2023, 8, 16),
            Earlier = [new EarlierInspection(new ToldDate(2019, null, null), Framework.IlacsStandard, Grade.Good)],
            OtherMeetings = [new PaperMeeting(new ToldDate(2024, 3, 21), "Scrutiny Committee", "5", [Id(number, 3)])],
            FactPages = new FactPages { Windows = 2, Deadline = 3, Judgements = new Dictionary<JudgementName, int> { [JudgementName.OverallEffectiveness] = 2 } },
            Events = [new PaperEvent(PaperEventKind.Monitoring, null, "The board looks at it monthly.")],
            Passages = passages,
            IsCut = true,
            Warnings = ["four areas are told of, one is listed"],
            ParserVersion = "papers 1",
        };
        return (InventedReports.Create(number).Document with { FileName = $"paper-{number}.html", MediaType = "text/html" }, paper, [.. passages.Select(passage => Themed(passage, model))]);
    }

    public static string Id(int number, int place) => $"{number:x8}{place:x8}";

    private static PaperPassage Passage(int number, int place, PassageRole role, string text) =>
        new() { Id = Id(number, place), Role = role, Ordinal = 1, Page = 1, Section = "Areas for improvement", Text = text };

    private static ThemedPassage Themed(PaperPassage passage, string model) => new(passage, [new ThemeProbability("written-plans", 0.75)], Polarity.Improvement, model);
}
