using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Web.Api;

/// <summary>An opaque place in a list, good only for the query it was made for.</summary>
internal static class Cursor
{
    public const int MostSkipped = 1_000_000;

    public static string At(int offset, string query) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{offset}.{Mark(query)}")));

    /// <summary>The offset that the parameter <c>cursor</c> stands for; 0 when there is none.</summary>
    public static int Read(QueryValues values, string query)
    {
        if (values.Text("cursor", 100) is not { } cursor)
            return 0;
        if (TryRead(cursor, query, out var offset))
            return offset;
        values.Refuse("cursor", "The cursor does not belong to this query: take it unchanged from a Link header or from 'next' of an answer to the same query, or leave it out.");
        return 0;
    }

    private static bool TryRead(string cursor, string query, out int offset)
    {
        offset = 0;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written))
            return false;
        var parts = Encoding.UTF8.GetString(bytes, 0, written).Split('.');
        return parts.Length == 2 && parts[1] == Mark(query)
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out offset) && offset <= MostSkipped;
    }

    private static string Mark(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..12];
}
