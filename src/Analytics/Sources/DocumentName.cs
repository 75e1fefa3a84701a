namespace Analytics.Sources;

/// <summary>The name that a document gets here, by its address.</summary>
internal static class DocumentName
{
    public static string Of(Uri url, string ending = "")
    {
        var name = Uri.UnescapeDataString(url.Segments[^1].Trim('/'));
        if (name.Length == 0)
            name = url.Host;
        return Path.HasExtension(name) ? name : name + ending;
    }
}
