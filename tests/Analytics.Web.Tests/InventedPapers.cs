using System.Security.Cryptography;
using System.Text;
using Analytics.Authorities;
using Analytics.Reports;

namespace Analytics.Web.Tests;

/// <summary>A paper of an invented council about one of the <see cref="InventedReports"/>, with texts and an address that must do no harm on a page.</summary>
internal static class InventedPapers
{
    public static readonly byte[] Bytes = Encoding.UTF8.GetBytes("<html><title>A paper</title><script>alert('kept')</script></html>");

    public static readonly Document Document = new()
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes)),
        FileName = "ambleford-cabinet.html",
        Length = Bytes.Length,
        MediaType = "text/html",
        Url = new Uri("javascript:alert(1)"),
        FetchedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public static readonly IReadOnlyList<ThemedPassage> Passages =
    [
        Make(1, PassageRole.ToldArea, "The frequency of supervision", Polarity.Improvement, "supervision"),
        Make(2, PassageRole.Action, "Every team manager supervises each worker once a month.", Polarity.Neutral, "supervision"),
        Make(3, PassageRole.Progress, $"Nine in ten were, {InventedReports.Hostile} says.", Polarity.Neutral, "supervision"),
        Make(4, PassageRole.Resolution, "That the plan be approved.", Polarity.Neutral),
    ];

    public static readonly Paper Paper = new()
    {
        Id = Document.Sha256[..16],
        DocumentSha256 = Document.Sha256,
        Kind = PaperKind.AgendaItem,
        Authority = GssCode.Parse("X99000001"),
        AuthoritySource = PaperAuthoritySource.Heading,
        Committee = "Cabinet",
        MeetingDate = new ToldDate(2022, 5, 10),
        Item = "7",
        Title = $"What the inspection found {InventedReports.Hostile}",
        ToldFramework = Framework.IlacsStandard,
        ToldWindows = [new ToldWindow(new ToldDate(2022, 1, 31), new ToldDate(2022, 2, 18))],
        ToldJudgements = [new Judgement(JudgementName.OverallEffectiveness, Grade.Good)],
        Deadline = new ToldDate(null, 7, 8),
        Events = [new PaperEvent(PaperEventKind.Monitoring, null, $"A board looks at progress each month, {InventedReports.Hostile} says.")],
        OtherMeetings = [new PaperMeeting(new ToldDate(2022, 9, 6), "Scrutiny Committee", "4", [Id(3)])],
        IsCut = true,
        Warnings = ["a deadline for the action plan without a year: 8 July"],
        Passages = [.. Passages.Select(themed => themed.Passage)],
        ParserVersion = "test 1",
    };

    private static string Id(int number) => $"{number:x16}";

    private static ThemedPassage Make(int number, PassageRole role, string text, Polarity polarity, params string[] themes) => new(
        new PaperPassage
        {
            Id = Id(number),
            Role = role,
            Ordinal = 1,
            Page = 1,
            Section = "Minutes",
            Text = text,
            Under = role is PassageRole.Action or PassageRole.Progress ? Id(number - 1) : null,
            Owner = role == PassageRole.Action ? "Head of Practice" : null,
            Deadline = role == PassageRole.Action ? new ToldDate(2022, 9, null) : null,
            DeadlineText = role == PassageRole.Action ? "September 2022" : null,
            Status = role == PassageRole.Action ? ActionStatus.Amber : null,
        },
        [.. themes.Select(slug => new ThemeProbability(slug, 0.9))], polarity, "test model");
}
