using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers;

/// <summary>Whether a paper says something about an inspection of children's services, rather than of a school, a home, or of nothing.</summary>
internal static partial class InspectionSubject
{
    /// <param name="hasFacts">Whether days on site, grades, areas to improve or a plan were read out of it.</param>
    public static bool IsAbout(string title, PaperOutline outline, bool hasFacts)
    {
        var foldedTitle = PrintedText.Fold(title);
        var isTitled = Services().IsMatch(foldedTitle) || (TitleOfInspection().IsMatch(foldedTitle) && !OtherSubject().IsMatch(foldedTitle));
        var mentions = outline.Sentences.Count(sentence => Services().IsMatch(sentence.Folded));
        if (isTitled)
            return true;
        if (OtherSubject().IsMatch(foldedTitle))
            return mentions > 3 && hasFacts;
        var isOfsteds = outline.Sentences.Any(sentence => Inspectorate().IsMatch(sentence.Folded)) && outline.Sentences.Any(sentence => Children().IsMatch(sentence.Folded));
        if (mentions > 0 && PaperHead.NamesInspection(title))
            return true;
        return mentions > 1 || (hasFacts && (mentions > 0 || isOfsteds));
    }

    /// <summary>Whether a title is of a school, a home, a fostering agency or something else that is inspected by itself.</summary>
    public static bool IsOther(string foldedTitle) => OtherSubject().IsMatch(foldedTitle);

    [GeneratedRegex(
        @"\bilacs?\b|\bjtais?\b|\bjoint (?:targeted )?area (?:child protection )?inspection|\bsingle inspection framework\b|\bfocus+ed visit|\bmonitoring visit"
        + @"|\barea send\b|\bsend (?:local area )?inspection|\blocal area partnership\b"
        + @"|\binspections? of (?:\w+ ){0,4}children'?s?'? (?:social care |social work )?services"
        + @"|\bchildren'?s?'? (?:social care|social work|and families'?|and young people'?s?)?\s?services?\b[^.]{0,80}\binspect"
        + @"|\binspect\w*\b[^.]{0,100}\bchildren'?s?'? (?:social care|(?:social |family |safeguarding )?services)"
        + @"|\bofsted\b[^.]{0,90}\b(?:children'?s?'? (?:social care|services)|social care|care leavers|looked after|children in care|child protection)"
        + @"|\b(?:children'?s?'? (?:social care|services)|social care|care leavers|children in care)\b[^.]{0,90}\bofsted\b"
        + @"|\b(?:inspect\w*|ofsted)\b[^.]{0,90}\bservices (?:(?:provided |offered )?(?:for|to) (?:\w+ ){0,3}(?:children|families|care leavers))"
        + @"|\bservices for (?:\w+ ){0,3}(?:children|families)\b[^.]{0,90}\b(?:inspect\w*|ofsted)"
        + @"|\bservices for children in need of help and protection\b|\bpost[- ](?:ofsted|inspection) (?:action|improvement) plan",
        RegexOptions.CultureInvariant)]
    private static partial Regex Services();

    [GeneratedRegex(
        @"\bofsted\b.*\b(?:inspection|plan|report|outcome|visit|letter|findings)\b|\b(?:inspection|plan|report|outcome)\b.*\bofsted\b"
        + @"|\binspections? of (?:\w+ ){0,4}services for children\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex TitleOfInspection();

    [GeneratedRegex(
        @"\b(?:primary|secondary|infant|junior|schools?|academy|nursery|early years provision|childmind\w+|children's homes?|residential (?:home|unit)"
        + @"|fostering agency|adoption agency|adult (?:education|learning)|college|care quality commission|care homes?|youth offending|hmip)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherSubject();

    [GeneratedRegex(@"\bofsted\b|\binspect(?:ors?|ions?|ed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inspectorate();

    [GeneratedRegex(@"\b(?:social work\w*|social care|care leavers?|children in care|looked[- ]after|child protection|children's services|foster\w*|help and protection)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Children();
}
