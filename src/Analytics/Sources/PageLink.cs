namespace Analytics.Sources;

/// <summary>An address that a source leads to, with what the page that told of it says.</summary>
/// <param name="Kind">The source's own word for what is there.</param>
/// <param name="Url">Without fragment.</param>
public sealed record PageLink(string Kind, Uri Url)
{
    private readonly bool? _isSettled;

    /// <summary>What it is known by where it has more than one address, or shares one with others; null where its address is its own.</summary>
    public string? Key { get; init; }

    /// <summary>What is posted to it, as a form on the page before does; null where its address is all that is asked.</summary>
    public string? Form { get; init; }

    /// <summary>Whether it is for reading as a report or paper; else it leads to others.</summary>
    public bool IsDocument { get; init; }

    /// <summary>The name that the document gets here.</summary>
    public string? FileName { get; init; }

    public string? Title { get; init; }
    public DateOnly? PublishedOn { get; init; }

    /// <summary>
    /// Whether it hardly changes any more once it is held, as documents do, and the page of a meeting long ago: it is asked for again after half a year. All else is
    /// asked for in every run.
    /// </summary>
    public bool IsSettled { get => _isSettled ?? IsDocument; init => _isSettled = value; }

    /// <summary>The page that told of it.</summary>
    public Uri? Via { get; init; }
}
