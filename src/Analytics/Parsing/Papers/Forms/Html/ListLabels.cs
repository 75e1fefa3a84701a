using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analytics.Parsing.Papers.Forms.Html;

/// <summary>The marks that a browser prints before the items of a list.</summary>
internal sealed partial class ListLabels(IElement list)
{
    private readonly string _type = TypeOf(list);
    private int _next = Number(list.GetAttribute("start")) ?? 1;

    public string Next(IElement item)
    {
        var number = Number(item.GetAttribute("value")) ?? _next;
        _next = number + 1;
        return _type.Length == 0 ? "•" : $"{CountedLabel.Of(_type, number)}.";
    }

    private static string TypeOf(IElement list)
    {
        if (list.LocalName != "ol")
            return "";
        var style = Style().Match(list.GetAttribute("style") ?? "").Groups[1].Value.ToLowerInvariant();
        return (style.Length > 0 ? style : list.GetAttribute("type")) switch
        {
            "a" or "lower-alpha" or "lower-latin" => "a",
            "A" or "upper-alpha" or "upper-latin" => "A",
            "i" or "lower-roman" => "i",
            "I" or "upper-roman" => "I",
            "disc" or "circle" or "square" or "none" => "",
            _ => "1",
        };
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : null;

    [GeneratedRegex(@"\blist-style(?:-type)?\s*:\s*([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Style();
}
