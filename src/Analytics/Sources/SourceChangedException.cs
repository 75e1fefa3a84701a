namespace Analytics.Sources;

/// <summary>A page is not built as expected. Going on would take what is missing for what is not there, so the source stops; the message names selector and address.</summary>
public sealed class SourceChangedException(string selector, Uri url, string found) : Exception($"{url} is not as expected at '{selector}': {found}.");
