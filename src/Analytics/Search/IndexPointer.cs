using System.Text.Json;

namespace Analytics.Search;

/// <summary>What <c>current.json</c> in an index folder says: the build that searches use now, and what wrote it.</summary>
internal sealed record IndexPointer
{
    private const string Name = "current.json";

    /// <summary>Name of the build, a file or a folder beside this one.</summary>
    public required string File { get; init; }
    public required string Engine { get; init; }
    public required string Version { get; init; }

    /// <summary>The id of the store that it was built from.</summary>
    public required Guid Store { get; init; }

    /// <summary>Unlike for every build, so that a file name used again is not taken for the file that had it before.</summary>
    public required Guid Build { get; init; }

    /// <summary>Null when there is none or it is not ours to read.</summary>
    public static IndexPointer? Read(string folder)
    {
        try
        {
            var pointer = JsonSerializer.Deserialize<IndexPointer>(System.IO.File.ReadAllBytes(Path.Combine(folder, Name)));
            return pointer is not null && pointer.File == Path.GetFileName(pointer.File) ? pointer : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // An index that cannot be read is one to be built again: nothing is lost by taking it for absent.
            return null;
        }
    }

    /// <summary>In one step: readers see the old pointer or the new one.</summary>
    public void Write(string folder)
    {
        var temporary = Path.Combine(folder, $"{Name}.{Build:N}");
        System.IO.File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this));
        System.IO.File.Move(temporary, Path.Combine(folder, Name), overwrite: true);
    }

    public static void Delete(string folder) => System.IO.File.Delete(Path.Combine(folder, Name));
}
