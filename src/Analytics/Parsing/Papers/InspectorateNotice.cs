using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>The notice that the inspectorate puts at the end of what it publishes, of whatever kind.</summary>
internal static class InspectorateNotice
{
    /// <summary>On whatever page: of a damaged report it need not be the last.</summary>
    public static bool IsIn(ReportText text) =>
        text.Lines.Concat(text.Furniture).Any(line => PrintedText.Fold(line.Text).StartsWith("the office for standards in education, children", StringComparison.Ordinal));
}
