namespace Analytics.Storage;

/// <summary>A document and the number of its newest change. Numbers come in the order of commits: asking for what came after one misses nothing.</summary>
public sealed record DocumentChange(string DocumentSha256, long Sequence);
