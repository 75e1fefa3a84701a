using System.Globalization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Responses;

namespace Analytics.Tests.Responses;

/// <summary>Papers and inspections of an invented council, a fact at a time.</summary>
internal static class InventedPapers
{
    public static readonly GssCode Hartmoor = GssCode.Parse("X99000001");

    public static Paper Paper(params PaperPassage[] passages) => new()
    {
        Id = "paper",
        DocumentSha256 = "paper-sha",
        Kind = PaperKind.Report,
        Authority = Hartmoor,
        Title = "Inspection of children's services",
        Passages = passages,
        ParserVersion = "parser 1",
    };

    public static PaperPassage Passage(string id, PassageRole role, string text, string? under = null) =>
        new() { Id = id, Role = role, Ordinal = 1, Page = 3, Section = "", Text = text, Under = under };

    public static ToldWindow Window(string start, string end) => new(ToldDate.Parse(start), ToldDate.Parse(end));

    public static Inspection Inspection(string id, string start, string end, string published, Framework framework = Framework.IlacsStandard, Grade overall = Grade.Good) => new()
    {
        Id = id,
        DocumentSha256 = $"{id}-sha",
        Framework = framework,
        AuthorityName = "Hartmoor",
        Authorities = [Hartmoor],
        Windows = [new OnSiteWindow(Day(start), Day(end))],
        PublishedOn = Day(published),
        LeadInspectors = [],
        Judgements = [new Judgement(JudgementName.OverallEffectiveness, overall), new Judgement(JudgementName.Leadership, overall)],
        ParserVersion = "parser 1",
    };

    public static Candidate Candidate(Inspection inspection, params string[] items) =>
        Analytics.Responses.Candidate.Of(inspection, [.. items.Select((item, place) => new ThemedFinding(Finding($"{inspection.Id}-{place + 1}", item), [], Polarity.Improvement, "model 1"))], ShippedMatcher.Matcher);

    public static Finding Finding(string id, string text, FindingKind kind = FindingKind.ImprovementItem) =>
        new() { Id = id, Kind = kind, Body = Body.Authority, Ordinal = 1, Section = "What needs to improve", Page = 2, Text = text };

    public static PreparedFinding Prepared(string id, string text, FindingKind kind = FindingKind.ImprovementItem, Polarity polarity = Polarity.Improvement, params string[] themes) =>
        ShippedMatcher.Matcher.Prepare(new ThemedFinding(Finding(id, text, kind), [.. themes.Select(theme => new ThemeProbability(theme, 0.9))], polarity, "model 1"));

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
