using Analytics.Parsing.Wording;

namespace Analytics.Parsing;

/// <summary>The licence that a report states in the notice at its end.</summary>
internal static class LicenceStatement
{
    private const int LastPages = 2;

    /// <summary>Null when none is stated that we know.</summary>
    public static string? Find(ReportText text)
    {
        if (text.Lines.Count == 0)
            return null;
        var notice = text.Lines.Where(line => line.Page > text.Lines[^1].Page - LastPages).Select(line => line.Text);
        return PrintedText.Fold(string.Join(' ', notice)).Contains("open government licence", StringComparison.Ordinal) ? "Open Government Licence" : null;
    }
}
