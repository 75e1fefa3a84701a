using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>Which line of the top is the title.</summary>
internal sealed partial record PaperHead
{
    /// <summary>Whether the words name an inspection of children's services or the inspectorate.</summary>
    public static bool NamesInspection(string text) => Inspection().IsMatch(PrintedText.Fold(text));

    // "Item 24/31: Ofsted inspection"
    private static string WithoutItem(string text) => ItemAhead().Replace(text, "");

    // The first line that names the inspection, else the first heading that is neither council nor committee nor date.
    private static string? Shown(List<PaperPart> top)
    {
        var lines = top.Take(TitleBlock).Where(part => !part.IsRow && part.Text.Length is >= 8 and <= LongestTitle && !part.Text.EndsWith(':') && !NotATitle().IsMatch(WithoutItem(part.Folded)) && !IsPerson(part) && (NamesInspection(part.Text) || !IsCommittee(part.Text))).ToList();
        var upToText = lines.TakeWhile(part => part.IsHeading || part.Sentences.Count == 1).ToList();
        var shown = upToText.Find(part => NamesInspection(part.Text) && IsNoSentence(part))
            ?? upToText.Find(part => part.IsHeading)
            ?? upToText.Find(part => PlanTitle().IsMatch(part.Folded) && IsNoSentence(part))
            ?? lines.Find(part => NamesInspection(part.Text))
            ?? lines.FirstOrDefault();
        return shown is null ? null : WithoutItem(shown.Text);
    }

    private static bool IsNoSentence(PaperPart part) => part.Text is not [.., '.'];

    // Of "Statement by the Lead Member: Ofsted inspection" the member is a part; a line of its own says who reports.
    private static bool IsPerson(PaperPart part) => Person().IsMatch(part.Folded) && !(part.IsHeading && NamesInspection(part.Text));

    // "25/32 INSPECTION OF CHILDREN'S SERVICES" in minutes
    private static string? Numbered(string? title) => title is not null && MinuteNumber().Match(title) is { Success: true } number ? number.Groups["item"].Value : null;

    private static string Tidy(string title) =>
        PrintedText.Clean(FileMark().Replace(NumberAhead().Replace(PrintedText.Clean(title), ""), "")).Trim(' ', ':', '-', '–');

    [GeneratedRegex(@"\bofsted\b|\bilacs?\b|\binspections?\b|\bjtai\b|\bfocus+ed visit|\bmonitoring visit", RegexOptions.CultureInvariant)]
    private static partial Regex Inspection();

    [GeneratedRegex(@"^(?:agenda )?item(?: no\.?)? [a-z]{0,3}\d[\w/.()]{0,9}\s*[:–-]\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemAhead();

    [GeneratedRegex(
        @"^(?:agenda(?: item)?|issue|decision|report (?:to|of|by|from|author)|date|meeting|minutes|committee|cabinet|executive|part \w|purpose|summary"
        + @"|executive summary|introduction|background|wards?|classification|public|open|confidential|not for publication|author|contact|lead|portfolio"
        + @"|cabinet member|responsible|director|recommend\w*|key decision|appendi|exempt|for (?:decision|information)|page|item|version|status|to:|from:|subject:"
        + @"|\d|present|apologies|title|(?:the )?(?:royal borough|london borough|city|county|borough) of)\b|\b(?:council|cabinet)\s*(?:report)?\s*$|\bcouncil report to\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotATitle();

    [GeneratedRegex(@"\b(?:director|member|officer|head of service|councillor|cllr)\b.{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"^\s*(?<item>[A-Z]{0,2}\d{1,3}/\d{1,3}|[A-Z]{1,4}/\d{1,4})(?:\s*[-–:])?\s+(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex MinuteNumber();

    [GeneratedRegex(@"\s*(?:pdf icon)?\s*\bPDF\s+\d+\s*[KM]B.*$|\s*\(\d+\s?[KM]b\)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FileMark();

    [GeneratedRegex(@"^\s*(?:\d{1,3}\.?|[A-Z]{0,2}\d{1,3}/\d{1,3}|[A-Z]{1,4}/\d{1,4}(?:\s*[-–:])?)\s+(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAhead();
}
