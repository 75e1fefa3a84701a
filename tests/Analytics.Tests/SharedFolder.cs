namespace Analytics.Tests;

/// <summary>
/// The folder with the real documents and the gold, which is never part of the repository: <c>../shared</c> beside its root,
/// or wherever <c>ANALYTICS_SHARED</c> says. Tests over it skip where it isn't there, except in CI, where its absence is a failure.
/// </summary>
public static class SharedFolder
{
    /// <summary>The folder that holds <c>Analytics.sln</c>.</summary>
    public static string RepositoryRoot => RepositoryFolder.Path;

    /// <summary>Absolute, whether it exists or not.</summary>
    public static string Path { get; } = System.IO.Path.GetFullPath(
        Environment.GetEnvironmentVariable("ANALYTICS_SHARED") is { Length: > 0 } set ? set : System.IO.Path.Combine(RepositoryRoot, "..", "shared"));

    /// <summary>The absolute path of a file or folder in it; skips the calling test where it is missing, fails it in CI.</summary>
    public static string RequireFile(string relative)
    {
        var path = System.IO.Path.Combine(Path, relative);
        var exists = File.Exists(path) || Directory.Exists(path);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(exists, $"{path} is missing, and CI is promised to have it.");
        Assert.SkipUnless(exists, $"{path} is not there.");
        return path;
    }
}
