using System.Text.RegularExpressions;

namespace Analytics.Parsing.Parts;

/// <summary>Reads the names of lead inspectors without their titles.</summary>
internal static partial class InspectorNames
{
    public static IReadOnlyList<string> Read(string text) =>
        [.. Divider().Split(Title().Replace(text, ",")).Select(name => name.Trim(' ', '.', '-', '–', ':')).Where(IsName)];

    private static bool IsName(string text) => Name().IsMatch(text) && !OfTitle().IsMatch(text);

    [GeneratedRegex(@"\b(one of\s+)?((senior|seconded|lead)\s+)*((his|her)\s+majesty\s?['’]?\s?s(\s+senior)?\s+inspectors?|S?HMIs?|HM\s+inspectors?)\b|\b((seconded|senior|social|care|regulatory|compliance|regional|specialist|ofsted|additional|lead|early|years|education|schools?)\s+)+(inspectors?|advis[eo]rs?|directors?|officers?)\b(\s*\([^)]*\))?|\binspectors?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"[,;/&\n()]|\band\b")]
    private static partial Regex Divider();

    // What is left of a title in broken spelling.
    [GeneratedRegex(@"majesty|inspector", RegexOptions.IgnoreCase)]
    private static partial Regex OfTitle();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’–-]*(\s+[\p{L}.'’–-]+){1,4}$")]
    private static partial Regex Name();
}
