namespace Analytics.Search.Vocabulary;

/// <summary>Terms of the field that mean the same, as <c>data/search/vocabulary.json</c> holds them.</summary>
public sealed record VocabularyEntry
{
    /// <summary>Whichever is typed, the others are searched for too.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>What is searched for too when one of the terms is typed, and not the other way round; with all that means the same as it.</summary>
    public IReadOnlyList<string> Narrower { get; init; } = [];

    /// <summary>Understood where it is typed, and never searched for in place of another: in reports it means other things too.</summary>
    public IReadOnlyList<string> OnlyTyped { get; init; } = [];

    /// <summary>Those of the terms that are meant only where they are typed in capitals, being common words otherwise.</summary>
    public IReadOnlyList<string> Capitals { get; init; } = [];

    /// <summary>Why they mean the same, and who says so.</summary>
    public required string Note { get; init; }

    internal IEnumerable<string> Typed => Terms.Concat(OnlyTyped);
}

/// <summary>The reviewed file as a whole.</summary>
public sealed record VocabularyFile
{
    /// <summary>Words that no entry may consist of, since they stand in reports about anything.</summary>
    public required IReadOnlyList<string> CommonWords { get; init; }

    public required IReadOnlyList<VocabularyEntry> Entries { get; init; }
}
