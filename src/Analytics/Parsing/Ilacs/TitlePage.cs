using System.Text.RegularExpressions;
using Analytics.Parsing.Layout;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Ilacs;

/// <summary>What stands above the table of judgements.</summary>
/// <param name="AuthorityName">As printed; empty when no title was found.</param>
internal sealed partial record TitlePage(string AuthorityName, IReadOnlyList<OnSiteWindow> Windows, IReadOnlyList<string> LeadInspectors)
{
    public static TitlePage Read(IReadOnlyList<TextLine> lines)
    {
        var text = Apostrophe().Replace(LineJoin.Join(lines).Text, "’");
        var fields = Fields().Match(text);
        var title = fields.Success ? text[..fields.Index] : text;
        return new TitlePage(
            Authority(title),
            PrintedDates.ReadWindows(fields.Groups["dates"].Value),
            InspectorNames.Read(fields.Groups["lead"].Value));
    }

    // Until mid-2021 the authority stands on lines of its own above "Inspection of children's social care services"; later the title is
    // "Inspection of X local authority children's services".
    private static string Authority(string title)
    {
        var match = Title().Match(title);
        if (!match.Success)
            return "";
        var inside = match.Groups["inside"].Value.Trim();
        return inside.Length > 0 ? inside : match.Groups["above"].Value.Trim();
    }

    // Of any shape, and apart from its word where it is set in another font.
    [GeneratedRegex(@"(?<=\p{L})\s?['’‘ʼ´`]\s?(?=s\b)|['‘ʼ´`]")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"^(?<above>.*?)\binspection of\s*(the\s+)?(?<inside>.*?)\s*(\blocal authority(’s)?[\s–-]*)?\b(children’?s?’?\s+(social\s+care|services))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"(inspection dates?|dates? of inspection)(\(s\))?\s*:?\s*(?<dates>.*?)(lead (inspector|hmi)s?(\(s\))?\s*:?\s*(?<lead>.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Fields();
}
