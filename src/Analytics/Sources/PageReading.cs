namespace Analytics.Sources;

/// <summary>What a page leads to.</summary>
/// <param name="Expected">How many addresses of a kind the pages of a run lead to when all are read; null when the page does not say.</param>
public sealed record PageReading(IReadOnlyList<PageLink> Links, ExpectedLinks? Expected = null);

/// <param name="Selector">Where the page says so.</param>
public sealed record ExpectedLinks(string Kind, int Count, string Selector);
