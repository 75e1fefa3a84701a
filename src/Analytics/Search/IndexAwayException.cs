namespace Analytics.Search;

/// <summary>The index went away while it was asked: what it would have found is not known, and must not look like nothing. It is built anew by itself; ask again.</summary>
public sealed class IndexAwayException() : Exception("The index went away while it was asked; it is being built anew.");
