using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>An item of a meeting's agenda.</summary>
internal sealed record AgendaItem(string? Number, string Title, IReadOnlyList<PaperBlock> Blocks)
{
    /// <summary>In letters: of a restricted item a page says no more than why it is one.</summary>
    private const int HardlyAText = 300;

    public bool IsRestricted { get; init; }
    public bool IsCut { get; init; }
    public int Letters => Blocks.Sum(block => block.Text.Length);
    public bool HasHardlyAText => Letters < HardlyAText;
}

/// <summary>Chooses the item of a meeting that is about an inspection of children's services or of those for special educational needs.</summary>
internal static partial class InspectionItem
{
    /// <summary>Words in the text before which an item may speak of inspections by the way.</summary>
    private const int LeastMentions = 2;

    /// <summary>Null when there is none. An item whose title names the inspection goes before one whose title may be any inspection's or plan's, that before others; then the one with most to say, then the first.</summary>
    public static AgendaItem? Choose(IEnumerable<AgendaItem> items) =>
        items.Select(item => (Item: item, Rank: Rank(item))).Where(item => item.Rank > 0).OrderByDescending(item => item.Rank).ThenByDescending(item => item.Item.Letters).FirstOrDefault().Item;

    private static int Rank(AgendaItem item)
    {
        var title = PrintedText.Fold(item.Title);
        if (Named().IsMatch(title) || (Inspection().IsMatch(title) && Children().IsMatch(title)))
            return 3;
        var text = PrintedText.Fold(string.Join('\n', item.Blocks.Select(block => block.Text)));
        var isChildrens = Children().IsMatch(text) || Children().IsMatch(title);
        if (isChildrens && Inspection().IsMatch(text) && (Inspection().IsMatch(title) || Plan().IsMatch(title)) && !InspectionSubject.IsOther(title))
            return 2;
        return Named().IsMatch(text) || (Inspection().Count(text) >= LeastMentions && isChildrens) ? 1 : 0;
    }

    [GeneratedRegex(
        @"\bilacs?\b|\bjtai\b|\binspection of (the )?(.{0,40} )?(local authority )?children'?s'? (social care )?services\b|\bjoint targeted area inspection\b"
        + @"|\barea send inspection\b|\blocal area send\b.{0,40}\binspection\b|\bsingle inspection framework\b|\bposts?[- ]ofsted\b"
        + @"|\bofsted (improvement|action) plan\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:improvement|action|development|response|delivery) (?:plan|board|programme|journey|update)\b|\bimprovement\b.*\b(?:progress|update)\b")]
    private static partial Regex Plan();

    [GeneratedRegex(@"\bofsted\b|\binspections?\b|\binspected\b|\bfocused visit\b|\bmonitoring visit\b|\bcare quality commission\b")]
    private static partial Regex Inspection();

    [GeneratedRegex(
        @"\bchildren'?s'? (social care|services|safeguarding|and famil)|\bsafeguarding\b|\bchildren in care\b|\bcare leavers\b|\blooked[- ]after\b|\bsend\b"
        + @"|\bspecial educational needs\b|\bcorporate parent|\bfront door\b|\bhelp and protection\b|\bsocial work")]
    private static partial Regex Children();
}
