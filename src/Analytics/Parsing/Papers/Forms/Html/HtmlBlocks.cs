using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>Reads markup as blocks. Word's paste is read by what it looks like: its lists are paragraphs that begin with a printed mark.</summary>
internal sealed partial class HtmlBlocks
{
    private static readonly HashSet<string> BlockElements =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "p", "pre", "search", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
    ];

    private readonly BlockList _blocks;
    private readonly Func<IElement, bool> _isLeftOut;
    private readonly StringBuilder _text = new();
    private int _boldLetters;
    private Item? _item;

    private HtmlBlocks(BlockList blocks, Func<IElement, bool> isLeftOut)
    {
        _blocks = blocks;
        _isLeftOut = isLeftOut;
    }

    public static void Read(INode node, BlockList blocks, Func<IElement, bool>? isLeftOut = null)
    {
        var reader = new HtmlBlocks(blocks, isLeftOut ?? (_ => false));
        reader.Visit(node, isBold: false, depth: 0);
        reader.Flush();
    }

    /// <summary>All as one text, with the marks of lists in it.</summary>
    public static string ReadText(INode node)
    {
        var blocks = new BlockList();
        Read(node, blocks);
        return string.Join(' ', blocks.Blocks.Select(block => block.Label is null ? block.Text : $"{block.Label} {block.Text}"));
    }

    private void Visit(INode node, bool isBold, int depth)
    {
        switch (node)
        {
            case IText text:
                Append(text.Data, isBold, keepsLines: text.ParentElement?.LocalName == "pre");
                break;
            case IElement element when Visibility.IsHidden(element) || _isLeftOut(element):
                break;
            case IElement { LocalName: "br" }:
                _text.Append('\n');
                break;
            case IElement { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" } heading:
                VisitHeading(heading, heading.LocalName[1] - '0');
                break;
            case IElement { LocalName: "ul" or "ol" or "menu" } list:
                VisitList(list, depth);
                break;
            case IElement { LocalName: "table" } table:
                VisitTable(table, depth);
                break;
            case IElement element when IsLabelledHeading(element):
                VisitHeading(element, ParagraphLines.BoldLevel);
                break;
            case IElement element when BlockElements.Contains(element.LocalName):
                Flush();
                VisitChildren(element, IsBold(element, isBold), depth);
                Flush();
                break;
            case IElement element:
                VisitChildren(element, IsBold(element, isBold), depth);
                break;
            case IDocument or IDocumentFragment:
                VisitChildren(node, isBold, depth);
                break;
        }
    }

    private void VisitChildren(INode node, bool isBold, int depth)
    {
        // Not from sibling to sibling, which looks for its place each time.
        foreach (var child in node.ChildNodes)
            Visit(child, isBold, depth);
    }

    private void Append(string text, bool isBold, bool keepsLines)
    {
        foreach (var c in text)
            _text.Append(c is '\r' or '\f' || (c == '\n' && !keepsLines) ? ' ' : c);
        _boldLetters += isBold ? text.Count(char.IsLetterOrDigit) : 0;
    }

    private void VisitHeading(IElement heading, int level)
    {
        Flush();
        var text = new HtmlBlocks(_blocks, _isLeftOut);
        text.VisitChildren(heading, isBold: false, depth: 0);
        _blocks.AddHeading(text._text.ToString(), level);
    }

    private void VisitList(IElement list, int depth)
    {
        Flush();
        var outer = _item;
        var labels = new ListLabels(list);
        foreach (var child in list.ChildNodes)
        {
            _item = null;
            if (child is IElement { LocalName: "li" } item && !Visibility.IsHidden(item) && !_isLeftOut(item))
            {
                _item = new Item(labels.Next(item), depth);
                VisitChildren(item, isBold: false, depth + 1);
            }
            else
            {
                Visit(child, isBold: false, depth + 1);
            }
            Flush();
        }
        _item = outer;
    }

    private void VisitTable(IElement element, int depth)
    {
        Flush();
        if (HtmlTable.Read(element) is not { } rows)
        {
            VisitChildren(element, isBold: false, depth);
            Flush();
            return;
        }
        if (element.QuerySelector("caption") is { } caption)
            _blocks.AddText(caption.TextContent);
        var table = _blocks.StartTable();
        foreach (var row in rows)
            _blocks.AddRow(table, row);
    }

    private void Flush()
    {
        var text = _text.ToString();
        var isBold = _boldLetters > 0 && _boldLetters >= 0.9 * text.Count(char.IsLetterOrDigit);
        _text.Clear();
        _boldLetters = 0;
        foreach (var paragraph in ParagraphLines.Split(text))
            Add(paragraph, isBold);
    }

    private void Add(string text, bool isBold)
    {
        if (_item is { } item)
            AddTo(item, text);
        else if (isBold && ParagraphLines.IsHeading(text))
            _blocks.AddHeading(text, ParagraphLines.BoldLevel);
        else
            _blocks.AddText(text);
    }

    private void AddTo(Item item, string text)
    {
        var printed = PrintedLabel.Take(FormText.Mend(text));
        if (item.Count == 0)
        {
            // A list without marks of its own may have printed ones.
            var (label, rest) = printed is var (mark, after) && item.Label == "•" ? (mark.Text, after) : (item.Label, text);
            _blocks.AddMarkedItem(label, rest, item.Depth);
            item.Count = _blocks.Blocks.Count;
        }
        else if (printed is null && item.Count == _blocks.Blocks.Count)
        {
            _blocks.Extend(text);
        }
        else
        {
            _blocks.AddText(text);
        }
    }

    // ModernGov's own: "Minutes:", "Decision:", "Reasons for the decision:".
    private static bool IsLabelledHeading(IElement element) =>
        element.ClassList.Contains("mgSubItemTitleTxt") || element.ClassList.Contains("mgSubSubTitleTxt") || (element.LocalName == "p" && element.ClassList.Contains("mgLabel"));

    private static bool IsBold(IElement element, bool isBold) => element.LocalName switch
    {
        "b" or "strong" => true,
        _ when element.GetAttribute("style") is { } style && Weight().Match(style) is { Success: true } weight => weight.Groups[1].ValueSpan is not ("normal" or "400" or "300" or "lighter"),
        _ => isBold,
    };

    [GeneratedRegex(@"\bfont-weight\s*:\s*(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Weight();

    private sealed class Item(string label, int depth)
    {
        public string Label => label;
        public int Depth => depth;

        /// <summary>How many blocks there were when it was added; 0 before.</summary>
        public int Count { get; set; }
    }
}
