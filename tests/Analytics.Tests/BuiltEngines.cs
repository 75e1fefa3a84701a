namespace Analytics.Tests;

/// <summary>Whether this build has the named engines.</summary>
internal static class BuiltEngines
{
    public static bool HasNamed { get; } = File.Exists(Path.Combine(AppContext.BaseDirectory, "Analytics.PdfPig.dll"));
}
