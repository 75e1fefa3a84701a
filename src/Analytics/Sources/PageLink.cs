namespace Analytics.Sources;

/// <summary>An address that a source leads to, with what the page that told of it says.</summary>
/// <param name="Kind">The source's own word for what is there.</param>
/// <param name="Url">Without fragment.</param>
public sealed record PageLink(string Kind, Uri Url)
{
    /// <summary>Whether it is for reading as a report or paper; else it leads to others.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The name that the document gets here.</summary>
    public string? FileName { get; init; }

    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The page that told of it.</summary>
    public Uri? Via { get; init; }
}
