using System.ComponentModel.DataAnnotations;

namespace Analytics;

/// <summary>Settings of section <c>Data</c>; the environment variable <c>DATA</c> is a short name for <c>Data:Folder</c>.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    /// <summary>Folder for everything that a run writes.</summary>
    [Required]
    public string Folder { get; init; } = ".data";
}
