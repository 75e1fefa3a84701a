namespace Analytics.Storage;

public sealed record NamedCount(string Name, int Count);
