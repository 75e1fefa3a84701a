namespace Analytics.Responses;

/// <summary>What <c>data/responses/words.json</c> holds: in which other words officers say what inspectors said.</summary>
public sealed record AnswerWordsFile
{
    /// <summary>Words and phrases that say nothing about which finding is meant.</summary>
    public required IReadOnlyList<string> PassedOver { get; init; }

    public required IReadOnlyList<SharedMeaning> Meanings { get; init; }

    /// <summary>Meanings and terms of the search vocabulary that say whom a passage is about: two passages about others are not the same.</summary>
    public required IReadOnlyList<string> Whose { get; init; }

    /// <summary>Meanings that say what is the matter with something, such as its timeliness; all that is neither of the two is the thing itself.</summary>
    public required IReadOnlyList<string> Aspects { get; init; }

    /// <summary>Meanings and stems that tell little, whatever their rarity.</summary>
    public required IReadOnlyList<string> Faint { get; init; }
}

/// <summary>Words and phrases that are used for each other. A term may have several meanings; the longest term that stands in a text is read.</summary>
/// <param name="Of">What they mean, in a word or two.</param>
public sealed record SharedMeaning(string Of, IReadOnlyList<string> Words);
