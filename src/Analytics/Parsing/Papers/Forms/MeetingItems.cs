using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers.Forms;

/// <summary>
/// Divides minutes that came as one text into their items, and keeps the one about an inspection. Items are told by their headings, which have the shape
/// of those of the usual business: "31. DECLARATIONS OF INTEREST" makes "32. OFSTED INSPECTION" an item too.
/// </summary>
internal static partial class MeetingItems
{
    private const int Top = 16, LongestHeading = 160;

    /// <summary>Letters below which an item holds no minutes, only its place in an agenda.</summary>
    private const int LeastLetters = 250;

    /// <summary>Letters of usual business; more is a report that stands behind an agenda.</summary>
    private const int MostLettersOfBusiness = 2_500;

    /// <summary>The same text where it is no meeting's, or where no item is about an inspection.</summary>
    public static PaperText Choose(PaperText text)
    {
        if (text.Kind is not null || !text.Blocks.Take(Top).Select(block => block.Text).Prepend(text.Title ?? "").Any(line => MinutesHead().IsMatch(PrintedText.Fold(line))))
            return text;
        var heads = Heads(text.Blocks);
        if (heads.Count < 2)
            return text;
        var items = heads.Select((head, i) => (Head: head, Item: Item(text.Blocks, head, i + 1 < heads.Count ? heads[i + 1].At : text.Blocks.Count))).ToList();
        if (items.Exists(item => item.Head.IsBusiness && item.Item.Letters > MostLettersOfBusiness) || InspectionItem.Choose(items.Select(item => item.Item)) is not { Letters: >= LeastLetters } chosen)
            return text;
        return text with { Kind = PaperKind.Minutes, Title = chosen.Title, Item = chosen.Number ?? text.Item, Blocks = [.. TitleOf(text), .. text.Blocks.Take(heads[0].At), .. chosen.Blocks] };
    }

    // What a page has for its title tells of the meeting.
    private static PaperBlock[] TitleOf(PaperText text) => text.Title is { } title ? [new PaperBlock { Kind = PaperBlockKind.Heading, Text = title, Level = 1 }] : [];

    private static AgendaItem Item(IReadOnlyList<PaperBlock> blocks, Head head, int end) =>
        new(head.Number is { } number ? MeetingWords.ItemNumber(number) : null, head.Title, [blocks[head.At] with { Kind = PaperBlockKind.Heading, Level = 1 }, .. blocks.Skip(head.At + 1).Take(end - head.At - 1)]);

    private static List<Head> Heads(IReadOnlyList<PaperBlock> blocks)
    {
        var all = blocks.Select(HeadOf).OfType<Head>().ToList();
        var shapes = all.Where(head => head.IsBusiness && head.Number is not null).Select(head => head.Shape).ToHashSet();
        // Names of bodies stand in capitals too, above the first item.
        var shaped = shapes.Count > 0 ? all.Where(head => shapes.Contains(head.Shape)) : all.Where(head => head.Number is null).SkipWhile(head => !head.IsBusiness);
        var heads = new List<Head>();
        foreach (var head in shaped)
        {
            // Resolutions within an item may be numbered in the same way; they begin again at one.
            if (heads.Count == 0 || head.Ordinal is null || head.Ordinal > (heads[^1].Ordinal ?? 0))
                heads.Add(head);
        }
        return heads;
    }

    private static Head? HeadOf(PaperBlock block, int at)
    {
        var line = block.Label is null ? block.Text : $"{block.Label} {block.Text}";
        if (line.Length > LongestHeading || block.Kind == PaperBlockKind.TableRow || line is [.., '.' or ';' or ','])
            return null;
        var isBusiness = Business().IsMatch(PrintedText.Fold(line));
        if (Numbered().Match(line) is { Success: true } match)
        {
            var title = match.Groups["title"].Value.Trim();
            return new Head(at, match.Groups["number"].Value, title, Ordinal(match), $"{Digits().Replace(match.Groups["number"].Value, "0")} {IsUpper(title)}", isBusiness);
        }
        // Without a number only capitals tell the heading of an item from one within it.
        return block.Kind == PaperBlockKind.Heading && IsUpper(line) ? new Head(at, null, line.Trim(' ', ':'), null, "", isBusiness && !MinutesHead().IsMatch(PrintedText.Fold(line))) : null;
    }

    private static int Ordinal(Match match) => int.Parse(match.Groups["last"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsUpper(string text) => !text.Any(char.IsLower);

    private sealed record Head(int At, string? Number, string Title, int? Ordinal, string Shape, bool IsBusiness);

    [GeneratedRegex(@"^(?:(?:draft|printed|public|unconfirmed|confirmed) )?minutes\b(?!:)|\bminutes of (?:the|a) (?:\w+ )?meeting\b|^(?:members |councillors |also )?(?:present|in attendance)\s*(?::|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MinutesHead();

    [GeneratedRegex(@"^(?:(?:minute|item|agenda item)\s+(?:no\.?\s*)?)?(?<number>(?:[A-Z]{1,4}[ /.-]?)?(?:\d{1,4}/)?(?<last>\d{1,4}))[.:)]?\s+(?<title>\p{Lu}.{2,})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\b(?:apologies|declarations? of (?:\w+ ){0,2}interests?|disclosures? of (?:\w+ )?interests?|minutes(?: of| silence|$)|matters arising|urgent (?:items?|business)"
        + @"|any other (?:urgent )?business|date (?:and time )?of (?:the )?next|next meeting|work(?:ing)? programme|forward (?:plan|work)|public (?:questions?|participation|speaking)"
        + @"|questions? (?:from|by) (?:the )?(?:public|members)|chair\w*'?s? (?:announcements|communications)|exclusion of|petitions|welcome)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Business();
}
