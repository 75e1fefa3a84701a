using Analytics.Parsing.Wording;

namespace Analytics.Parsing;

/// <summary>The licence that a report states in the notice on its first or last pages.</summary>
internal static class LicenceStatement
{
    private const int FirstPages = 2, LastPages = 2;

    /// <summary>Null when none is stated that we know.</summary>
    public static string? Find(ReportText text)
    {
        // Small print may have been taken for a footnote.
        var lines = text.Lines.Concat(text.Furniture).ToList();
        var last = lines.Count == 0 ? 0 : lines.Max(line => line.Page);
        var notice = PrintedText.Fold(string.Join(' ', lines.Where(line => line.Page <= FirstPages || line.Page > last - LastPages).Select(line => line.Text)));
        if (notice.Contains("open government licence", StringComparison.Ordinal))
            return "Open Government Licence";
        return notice.Contains("for non-commercial", StringComparison.Ordinal) ? "Crown copyright, non-commercial reuse" : null;
    }
}
