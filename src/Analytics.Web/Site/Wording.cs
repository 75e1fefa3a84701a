using System.Globalization;
using Analytics.Authorities;
using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Web.Site;

/// <summary>What pages call the words of tables and JSON.</summary>
public static class Wording
{
    public const string NoLicence = "licence not stated in the document";

    public static string Of(Framework framework) => framework switch
    {
        Framework.IlacsStandard => "ILACS standard inspection",
        Framework.IlacsShort => "ILACS short inspection",
        Framework.FocusedVisit => "Focused visit",
        Framework.MonitoringVisit => "Monitoring visit",
        Framework.AssuranceVisit => "Assurance visit",
        Framework.Sif => "Single inspection (SIF)",
        Framework.SifReinspection => "Reinspection (SIF)",
        Framework.Jtai => "Joint targeted area inspection",
        Framework.AreaSend => "Area SEND inspection",
        Framework.LacInspection => "Looked-after children inspection (2013)",
        Framework.LscbReview => "Review of the safeguarding children board",
        _ => "Other inspection",
    };

    /// <summary>For the head of a narrow column.</summary>
    public static string InBrief(Framework framework) => framework switch
    {
        Framework.IlacsStandard or Framework.IlacsShort => "ILACS",
        Framework.Sif or Framework.SifReinspection => "SIF",
        Framework.FocusedVisit or Framework.MonitoringVisit or Framework.AssuranceVisit => "visit",
        Framework.Jtai => "JTAI",
        Framework.AreaSend => "SEND",
        Framework.LacInspection => "looked-after",
        Framework.LscbReview => "board review",
        _ => "other",
    };

    public static string Of(Grade grade) => grade switch
    {
        Grade.Outstanding => "Outstanding",
        Grade.Good => "Good",
        Grade.Adequate => "Adequate",
        Grade.RequiresImprovement => "Requires improvement",
        Grade.Inadequate => "Inadequate",
        Grade.NotJudged => "Not judged",
        _ => "Wording not known",
    };

    public static string Of(JudgementName name, CareScope? scope = null) => name switch
    {
        JudgementName.OverallEffectiveness => "Overall effectiveness",
        JudgementName.Leadership => "Leadership",
        JudgementName.HelpAndProtection => "Help and protection",
        JudgementName.ChildrenInCare when scope == CareScope.Combined => "Children in care and care leavers",
        JudgementName.ChildrenInCare => "Children in care",
        JudgementName.CareLeavers => "Care leavers",
        JudgementName.Lscb => "Local safeguarding children board",
        JudgementName.CapacityToImprove => "Capacity to improve",
        JudgementName.Outcomes => "Outcomes for looked-after children",
        JudgementName.QualityOfProvision => "Quality of provision",
        _ => "Adoption",
    };

    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Improvement => "To improve",
        Polarity.Strength => "Strength",
        Polarity.Mixed => "Mixed",
        _ => "Neutral",
    };

    public static string Of(FindingKind kind) => Of(PassageKinds.Of(kind));

    public static string Of(PassageKind kind) => kind switch
    {
        PassageKind.ImprovementItem => "Improvement item",
        PassageKind.PriorityAction => "Priority action",
        PassageKind.Paper => "Council paper",
        _ => "Narrative",
    };

    public static string Of(Body body) => body switch
    {
        Body.Authority => "the authority",
        Body.Partnership => "the partnership",
        _ => "the safeguarding children board",
    };

    public static string Of(ActionDeadline deadline) => deadline switch
    {
        ActionDeadline.Immediate => "Immediately",
        ActionDeadline.ThreeMonths => "Within three months",
        _ => "Within six months",
    };

    public static string Of(AreaSendOutcome outcome) => outcome switch
    {
        AreaSendOutcome.TypicallyPositive => "Typically positive experiences and outcomes",
        AreaSendOutcome.Inconsistent => "Inconsistent experiences and outcomes",
        _ => "Widespread and/or systemic failings",
    };

    public static string Of(FrameworkTag tag) => Slug.Of(tag).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    public static string Of(PublishedOnSource source) => source switch
    {
        PublishedOnSource.Document => "printed in the report",
        PublishedOnSource.Listing => "from the listing it was found in",
        _ => "from the file’s name",
    };

    public static string Of(LooseReading loose) => loose.WithAll switch
    {
        0 => $"No passage has all {loose.Words} words; these have at least {loose.AtLeast} of them.",
        1 => $"Only one passage has all {loose.Words} words; the others have at least {loose.AtLeast} of them.",
        _ => $"Only {loose.WithAll} passages have all {loose.Words} words; the others have at least {loose.AtLeast} of them.",
    };

    public static string Of(FindingSort sort) => sort switch
    {
        FindingSort.Relevance => "Best match first",
        FindingSort.Newest => "Newest first",
        FindingSort.Oldest => "Oldest first",
        _ => "By authority",
    };

    public static string Of(Facet facet) => facet switch
    {
        Facet.Polarity => "Praise or criticism",
        Facet.Kind => "Kind of passage",
        Facet.Body => "Who must act",
        Facet.Framework => "Kind of inspection",
        Facet.Judgement => "Overall judgement",
        Facet.FrameworkTag => "National Framework tag",
        _ => facet.ToString(),
    };

    /// <summary>The name of a facet's value: a theme, an authority, a grade.</summary>
    public static string Of(Corpus corpus, Facet facet, string value) => facet switch
    {
        Facet.Theme => Theme(corpus, value),
        Facet.Polarity when Slug.TryParse<Polarity>(value, out var polarity) => Of(polarity),
        Facet.Kind when Slug.TryParse<PassageKind>(value, out var kind) => Of(kind),
        Facet.Body when Slug.TryParse<Body>(value, out var body) => Of(body) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : value,
        Facet.Framework when Slug.TryParse<Framework>(value, out var framework) => Of(framework),
        Facet.Judgement when Slug.TryParse<Grade>(value, out var grade) => Of(grade),
        Facet.FrameworkTag when Slug.TryParse<FrameworkTag>(value, out var tag) => corpus.Scheme.NameOf(tag) is { } meaning ? $"{Of(tag)}: {meaning}" : Of(tag),
        Facet.Authority when GssCode.TryParse(value, out var gss) => AuthorityName(corpus.Authorities, gss),
        _ => value,
    };

    public static string Theme(Corpus corpus, string slug) => corpus.Scheme.Find(slug)?.Name ?? slug;

    public static string AuthorityName(AuthorityDirectory authorities, GssCode gss) => authorities.Find(gss)?.Name ?? gss.Value;

    /// <summary>The usual names of the authorities inspected; the printed name while it is unresolved.</summary>
    public static IReadOnlyList<string> AuthorityNames(AuthorityDirectory authorities, Inspection inspection) =>
        inspection.Authorities.Count == 0 ? [inspection.AuthorityName] : [.. inspection.Authorities.Select(gss => AuthorityName(authorities, gss))];

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.UtcDateTime));

    /// <summary>An ISO date that may end with its year or its month.</summary>
    public static string DayAsFarAsKnown(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(day) : iso;

    /// <summary>From first to last day, without what both have in common.</summary>
    public static string Period(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Date(end);
        var first = start.Year != end.Year ? Date(start) : start.ToString(start.Month == end.Month ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
        return $"{first} to {Date(end)}";
    }

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A probability; never 0 % or 100 %, which would be certainty.</summary>
    public static string Percent(double probability) => probability switch
    {
        < 0.01 => "less than 1 %",
        > 0.99 => "more than 99 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0} %"),
    };

    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Why an inspection has no such grade, in a few words for a table's cell.</summary>
    public static string WhyAbsent(JudgementName name, Inspection inspection) => JudgementStates.Of(inspection, name) switch
    {
        JudgementState.NotFound => "not found in the report",
        JudgementState.WithChildrenInCare => "with children in care",
        JudgementState.NotReviewed => "not reviewed",
        _ when inspection.Judgements.Count == 0 && FrameworkJudgements.Of(inspection.Framework, inspection.Start).Count == 0 => "not graded",
        _ when name == JudgementName.OverallEffectiveness && inspection.Framework is Framework.IlacsStandard or Framework.IlacsShort => "none since April 2026",
        _ => "not a judgement here",
    };

    public static string Of(JudgementEra era) => era switch
    {
        JudgementEra.LookedAfter => "Looked-after children inspections, 2013",
        JudgementEra.Sif => "Single inspections (SIF), to 2018",
        JudgementEra.Ilacs => "ILACS from 2018",
        JudgementEra.IlacsCareLeavers => "ILACS from January 2023",
        _ => "ILACS from April 2026",
    };
}
