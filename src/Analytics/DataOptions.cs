using System.ComponentModel.DataAnnotations;

namespace Analytics;

/// <summary>Settings of section <c>Data</c>; the environment variable <c>DATA</c> is a short name for <c>Data:Folder</c>.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Folder for everything that a run writes.</summary>
    [Required]
    public string Folder { get; init; } = ".data";

    /// <summary>Folder of this process's full-text index; one within <see cref="Folder"/> when left out. Web nodes on several machines that share the data folder each have their own.</summary>
    public string? Index { get; init; }

    public DataFolder Open()
    {
        var folder = new DataFolder(Path.GetFullPath(Folder));
        return Index is { Length: > 0 } index ? folder with { Index = Path.GetFullPath(index) } : folder;
    }
}
