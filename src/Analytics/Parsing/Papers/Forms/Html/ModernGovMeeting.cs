using System.Text.RegularExpressions;
using Analytics.Reports;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>The page of a meeting: of its agenda only the item about an inspection is read.</summary>
internal static partial class ModernGovMeeting
{
    public const string Table = "table.mgItemTable";

    public static PaperForm Read(IElement root, string heading)
    {
        var meeting = MeetingWords.OfTitle(heading);
        var items = root.QuerySelectorAll(Table).Where(table => table.ParentElement?.Closest(Table) is null).SelectMany(Items).ToList();
        return InspectionItem.Choose(items) switch
        {
            null => new PaperForm.Unreadable($"a meeting of {meeting.Committee ?? "a committee"} without an item about an inspection of children's services"),
            { IsRestricted: true, HasHardlyAText: true } => new PaperForm.Unreadable("the item about an inspection is restricted: the page has its title alone"),
            var item => new PaperForm.Readable(new PaperText
            {
                Blocks = item.Blocks,
                Kind = PaperKind.Meeting,
                Committee = meeting.Committee,
                MeetingDate = meeting.Date,
                Item = item.Number,
                Title = item.Title,
                IsCut = item.IsCut,
            }),
        };
    }

    private static IEnumerable<AgendaItem> Items(IElement table) =>
        from row in table.QuerySelectorAll("tr")
        where row.Closest(Table) == table && !Visibility.IsHidden(row)
        let number = row.QuerySelector("td.mgItemNumberCell")
        let cell = row.Children.LastOrDefault(child => child.LocalName == "td" && child != number)
        where cell is not null && cell.ParentElement?.LocalName == "tr" && cell.QuerySelector(".mgAiTitleTxt") is not null
        select Item(number, cell);

    private static AgendaItem Item(IElement? number, IElement cell)
    {
        var title = cell.QuerySelector(".mgAiTitleTxt");
        var blocks = new BlockList();
        HtmlBlocks.Read(cell, blocks, element => element == title || ModernGovItem.IsFrame(element) || NoText().IsMatch(element.TextContent));
        return new AgendaItem(
            MeetingWords.ItemNumber(ModernGovPage.Text(number)),
            Badge().Replace(ModernGovPage.Text(title), ""),
            blocks.Blocks)
        {
            IsRestricted = cell.QuerySelector("[class*=estrict]") is not null || Badge().IsMatch(ModernGovPage.Text(title)) || Restricted().IsMatch(cell.TextContent),
            IsCut = blocks.IsCut,
        };
    }

    [GeneratedRegex(@"^\s*((additional|supporting|accompanying) documents\s*:?|\(?restricted\)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoText();

    [GeneratedRegex(@"\s*[(\[]?\b(restricted|exempt|confidential)[)\]]?\s*$|\s*\bpdf icon\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Badge();

    [GeneratedRegex(@"^\s*restricted\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Restricted();
}
