using Analytics.Search;

namespace Analytics.Codebooks;

/// <summary>Named queries that are asked of all authorities at once, in the order of the file.</summary>
public sealed record Codebook(IReadOnlyList<CodebookEntry> Entries)
{
    public const int MostEntries = 500;

    /// <summary>Characters of a codebook that are read.</summary>
    public const int MostCharacters = 1 << 20;

    /// <summary>Characters of a name.</summary>
    public const int LongestName = 100;
}

/// <summary>One line of a codebook.</summary>
public sealed record CodebookEntry
{
    /// <summary>Where it stands in the file, from 1; the line of names is the first.</summary>
    public required long Line { get; init; }

    /// <summary>As given, or the line where none is.</summary>
    public required string Name { get; init; }

    /// <summary>The words as they were written.</summary>
    public required string Text { get; init; }

    public required FindingQuery Query { get; init; }

    /// <summary>Why it can't be asked; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>How the words were read where that may surprise.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Its filters by the names of columns and of search parameters, values by their slugs; dates as written.</summary>
    public IReadOnlyList<(string Name, string? Value)> Filters { get; init; } = [];
}

/// <summary>What was given is no codebook as a whole; the message says where and what was expected.</summary>
public sealed class CodebookFormatException(string message) : Exception(message);
