using System.Globalization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Tests.Comparison;

/// <summary>Inspections of invented authorities, as the store would hold them.</summary>
internal static class InventedInspections
{
    public static readonly GssCode Hartmoor = GssCode.Parse("X99000001");
    public static readonly GssCode Coldwater = GssCode.Parse("X99000002");
    public static readonly GssCode Saltney = GssCode.Parse("X99000003");
    public static readonly GssCode OldHartmoor = GssCode.Parse("X99000008");

    public static HeldInspection Held(string id, string on, params GssCode[] authorities)
    {
        var end = DateOnly.Parse(on, CultureInfo.InvariantCulture);
        var inspection = new Inspection
        {
            Id = id,
            DocumentSha256 = id,
            Framework = Framework.IlacsStandard,
            AuthorityName = "An invented authority",
            Authorities = authorities,
            Windows = [new OnSiteWindow(end.AddDays(-4), end)],
            LeadInspectors = [],
            Judgements = end < new DateOnly(2026, 4, 1) ? [new Judgement(JudgementName.OverallEffectiveness, Grade.Good)] : [],
            ParserVersion = "parser 1",
        };
        var document = new Document { Sha256 = id, FileName = $"{id}.pdf", Length = 1, MediaType = "application/pdf", FetchedAt = default };
        return new HeldInspection(inspection, document, 0, 0);
    }

    /// <summary>Inspections <c>h1</c>, <c>h2</c>, … a year apart, the first the newest.</summary>
    public static IEnumerable<HeldInspection> Series(string prefix, int count, GssCode authority) =>
        Enumerable.Range(1, count).Select(n => Held($"{prefix}{n}", $"{2026 - n}-03-05", authority));

    /// <summary>Each inspection has three items of the theme, which count as one.</summary>
    public static IEnumerable<InspectionTheme> Items(string theme, params string[] inspections) => inspections.Select(id => new InspectionTheme(id, theme, 3, 0));

    public static IEnumerable<InspectionTheme> Strengths(string theme, params string[] inspections) => inspections.Select(id => new InspectionTheme(id, theme, 0, 2));

    public static Theme Theme(string slug) => new() { Slug = slug, Name = slug, Group = "Practice", About = slug };
}
