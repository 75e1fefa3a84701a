using System.Buffers.Text;

namespace Analytics.Parsing.Poppler;

/// <summary>Finds the ruled lines in the output of <c>pdftocairo -svg</c>: the painted paths outside of definitions, among which are the glyphs.</summary>
internal static class PopplerSvg
{
    /// <param name="left">Where the upper left corner of the drawing lies on the page.</param>
    public static IReadOnlyList<RuledLine> Read(ReadOnlySpan<byte> svg, double left, double top)
    {
        var rules = new RuleBuilder();
        var definitions = 0;
        while (PopplerXml.NextTag(ref svg) is { IsEmpty: false } tag)
        {
            if (IsDefinition(tag))
                definitions += tag[0] == '/' ? -1 : tag[^1] == '/' ? 0 : 1;
            else if (definitions == 0 && tag.StartsWith("path "u8))
                Paint(rules, tag, Matrix(tag) is { Length: 6 } matrix ? matrix : [1, 0, 0, 1, 0, 0], left, top);
        }
        return rules.Rules;
    }

    private static bool IsDefinition(ReadOnlySpan<byte> tag)
    {
        var name = tag[0] == '/' ? tag[1..] : tag;
        return name.StartsWith("defs"u8) || name.StartsWith("symbol"u8) || name.StartsWith("clipPath"u8) || name.StartsWith("mask"u8) || name.StartsWith("pattern"u8);
    }

    private static void Paint(RuleBuilder rules, ReadOnlySpan<byte> tag, double[] matrix, double left, double top)
    {
        Draw(rules, Attribute(tag, " d=\""u8), (x, y) =>
            (left + matrix[0] * x + matrix[2] * y + matrix[4], top + matrix[1] * x + matrix[3] * y + matrix[5]));
        if (!Has(tag, "fill:none"u8, "fill=\"none"u8))
            rules.Fill();
        if (Has(tag, "stroke-width:"u8, "stroke-width="u8))
            rules.Stroke();
        rules.End();
    }

    // Older versions of Cairo write styles, newer ones attributes.
    private static bool Has(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> style, ReadOnlySpan<byte> attribute) => tag.IndexOf(style) >= 0 || tag.IndexOf(attribute) >= 0;

    private static void Draw(RuleBuilder rules, ReadOnlySpan<byte> path, Func<double, double, (double X, double Y)> place)
    {
        while (NextWord(ref path) is { IsEmpty: false } command)
        {
            switch (command[0])
            {
                case (byte)'M' when NextPoint(ref path, place) is var (x, y): rules.Move(x, y); break;
                case (byte)'L' when NextPoint(ref path, place) is var (x, y): rules.Line(x, y); break;
                case (byte)'C' when NextPoint(ref path, place) is not null && NextPoint(ref path, place) is not null && NextPoint(ref path, place) is var (x, y): rules.Curve(x, y); break;
                case (byte)'Z': rules.Close(); break;
            }
        }
    }

    private static (double X, double Y)? NextPoint(ref ReadOnlySpan<byte> path, Func<double, double, (double X, double Y)> place) =>
        Utf8Parser.TryParse(NextWord(ref path), out double x, out _) && Utf8Parser.TryParse(NextWord(ref path), out double y, out _) ? place(x, y) : null;

    private static double[] Matrix(ReadOnlySpan<byte> tag)
    {
        var numbers = Attribute(tag, " transform=\"matrix("u8);
        var matrix = new List<double>();
        while (NextWord(ref numbers) is { IsEmpty: false } word && Utf8Parser.TryParse(word, out double number, out _))
            matrix.Add(number);
        return [.. matrix];
    }

    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> beginning)
    {
        var start = tag.IndexOf(beginning);
        if (start < 0)
            return [];
        var rest = tag[(start + beginning.Length)..];
        return rest.IndexOf((byte)'"') is >= 0 and var end ? rest[..end] : rest;
    }

    // Between spaces, or the commas and the bracket of a matrix. Empty at the end.
    private static ReadOnlySpan<byte> NextWord(ref ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" ,"u8);
        var end = text.IndexOfAny(" ,)"u8);
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..];
        return word;
    }
}
