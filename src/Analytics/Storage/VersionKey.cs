using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Reports;

namespace Analytics.Storage;

/// <summary>
/// What all versions of one report have in common: the framework, the first day on site, and the authorities or, while they are unresolved,
/// the printed name. The last day is left out, since a corrected version may correct it.
/// </summary>
internal static class VersionKey
{
    /// <summary>Null for a report without authority or name, which nothing tells from others.</summary>
    public static string? Of(Inspection inspection)
    {
        var about = inspection.Authorities.Count > 0
            ? string.Join(',', inspection.Authorities.Select(gss => gss.Value).Order(StringComparer.Ordinal))
            : Hash(inspection.AuthorityName);
        return about is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Slug.Of(inspection.Framework)} {inspection.Start:yyyy-MM-dd} {about}");
    }

    /// <summary>A printed name may be of any length, a key of an index may not; case and spaces do not matter.</summary>
    private static string? Hash(string name)
    {
        var words = name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
    }
}
