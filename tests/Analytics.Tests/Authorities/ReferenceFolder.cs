using Analytics.Authorities;

namespace Analytics.Tests.Authorities;

/// <summary>The reference data of the repository, and small ones about invented authorities.</summary>
internal static class ReferenceFolder
{
    public static string Path { get; } = System.IO.Path.Combine(SharedFolder.RepositoryRoot, "data", "reference");

    public static AuthorityDirectory Directory { get; } = AuthorityDirectory.Load(Path);
}
