using System.Globalization;
using Analytics.Web.Site;

namespace Analytics.Web.Recurring;

/// <summary>What pages say of matters that came back.</summary>
internal static class RecurringWording
{
    public static string Summary(RecurringAnswer answer) => (answer.Inspections.Count, answer.Themes.Count) switch
    {
        (0, _) => "No inspection of this authority is held that could raise anything.",
        (1, _) => "One inspection of this authority is held: nothing can have been raised again.",
        (var held, 0) => $"No theme was raised in more than one of the {held} inspections looked at.",
        (var held, var themes) => $"{Wording.Count(themes, "theme was", "themes were")} raised in two or more of the {held} inspections looked at. {Matters(answer.Matters.Count)}",
    };

    public static string Years(double years) => years < 0.95
        ? "less than a year"
        : string.Create(CultureInfo.InvariantCulture, $"{years:0.#} {(years is > 0.95 and < 1.05 ? "year" : "years")}");

    private static string Matters(int matters) => matters switch
    {
        0 => "No item came back in much the same words.",
        1 => "One matter came back in much the same words.",
        _ => $"{matters} matters came back in much the same words.",
    };
}
