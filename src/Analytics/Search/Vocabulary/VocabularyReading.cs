namespace Analytics.Search.Vocabulary;

/// <summary>A query as it is searched for, and what the field's vocabulary added to it.</summary>
public sealed record VocabularyReading(QueryNode? Words, IReadOnlyList<AlsoSearchedFor> Also);

/// <summary>A term as it was typed, and those that were searched for in its place too.</summary>
public sealed record AlsoSearchedFor(string Typed, IReadOnlyList<string> Others);
