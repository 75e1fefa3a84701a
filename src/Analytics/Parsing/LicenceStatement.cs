using Analytics.Parsing.Wording;

namespace Analytics.Parsing;

/// <summary>The licence that a report states in the notice on its first or last pages.</summary>
internal static class LicenceStatement
{
    private const int FirstPages = 2, LastPages = 2;

    /// <summary>Null when none is stated that we know.</summary>
    public static string? Find(ReportText text)
    {
        if (text.Lines.Count == 0)
            return null;
        var last = text.Lines[^1].Page;
        var notice = PrintedText.Fold(string.Join(' ', text.Lines.Where(line => line.Page <= FirstPages || line.Page > last - LastPages).Select(line => line.Text)));
        if (notice.Contains("open government licence", StringComparison.Ordinal))
            return "Open Government Licence";
        return notice.Contains("for non-commercial", StringComparison.Ordinal) ? "Crown copyright, non-commercial reuse" : null;
    }
}
