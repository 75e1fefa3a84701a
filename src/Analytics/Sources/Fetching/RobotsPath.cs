using System.Globalization;
using System.Text;

namespace Analytics.Sources.Fetching;

/// <summary>How paths of robots.txt and of addresses are compared (RFC 9309, 2.2.2 and 2.2.3).</summary>
internal static class RobotsPath
{
    /// <summary>One spelling: what needs no percent sign has none, everything else has one with capital digits.</summary>
    public static string Normalise(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                Append(normal, escaped, isPlain: IsUnreserved(escaped));
                i += 2;
            }
            else
            {
                Append(normal, bytes[i], isPlain: bytes[i] is > 0x20 and < 0x7F);
            }
        }
        return normal.ToString();
    }

    /// <summary>Whether a path begins as the rule says: <c>*</c> stands for anything, <c>$</c> at the end for the end.</summary>
    public static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // The last part of a rule that names the end is looked for there.
            var found = isWhole && i == parts.Length - 1
                ? Math.Max(at, path.Length - parts[i].Length)
                : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0 || !path.AsSpan(found).StartsWith(parts[i], StringComparison.Ordinal))
                return false;
            at = found + parts[i].Length;
        }
        return !isWhole || at == path.Length;
    }

    private static void Append(StringBuilder normal, byte value, bool isPlain)
    {
        if (isPlain)
            normal.Append((char)value);
        else
            normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
    }

    private static bool IsUnreserved(byte value) => char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~';
}
