using Analytics.Sources.Fetching;

namespace Analytics.Sources;

/// <summary>A site that reports or papers are collected from: where to begin, and what its pages lead to. It asks nobody anything itself.</summary>
public interface IReportSource
{
    /// <summary>As it is called in commands and tables.</summary>
    string Name { get; }

    /// <summary>What of it is collected, in words that are the same for the same; empty for all.</summary>
    string Scope { get; }

    AllowedHosts Hosts { get; }

    /// <summary>The pages that every run begins with.</summary>
    IReadOnlyList<PageLink> Start { get; }

    /// <summary>Whether what is there leads to others; a paper may, too.</summary>
    bool LeadsOn(PageLink link) => !link.IsDocument;

    /// <summary>What to ask for where a page did not come.</summary>
    IReadOnlyList<PageLink> Instead(PageLink link) => [];

    /// <summary>What a page leads to.</summary>
    /// <exception cref="SourceChangedException">The page is not built as this source's pages are.</exception>
    PageReading Read(PageLink link, FetchedPage page);

    /// <summary>Why an answer cannot be the document that the link promises, such as an error page under the name of a PDF; null when it can.</summary>
    string? WhyNoDocument(PageLink link, FetchedPage page);

    /// <summary>Why an answer is not the page that was asked for, though the site calls it one: sites say so of what they do not have. Null when it is.</summary>
    string? WhyNoPage(PageLink link, FetchedPage page) => null;
}
