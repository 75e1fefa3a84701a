using System.ComponentModel.DataAnnotations;

namespace Analytics.Parsing;

/// <summary>How much a PDF may cost before it is given up; the largest real report stays below a hundredth of each.</summary>
public sealed record PdfTextOptions
{
    public const string Section = "PdfText";

    /// <summary>Seconds for one file.</summary>
    [Range(1, 600)] public int TimeLimit { get; init; } = 30;

    /// <summary>MiB that the process which reads the file may take: of address space with Poppler, of managed memory with PdfPig.</summary>
    [Range(64, 16384)] public int MemoryLimit { get; init; } = 1024;

    /// <summary>MiB of text with its positions.</summary>
    [Range(1, 256)] public int TextLimit { get; init; } = 16;

    [Range(1, 10000)] public int PageLimit { get; init; } = 500;
}
