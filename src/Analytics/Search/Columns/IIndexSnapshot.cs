namespace Analytics.Search.Columns;

/// <summary>What an engine itself knows of one state of its index; everything else is answered from the columns of that state.</summary>
internal interface IIndexSnapshot
{
    FindingColumns Columns { get; }

    /// <summary>Every finding that the term matches in its passage or its section, with its score.</summary>
    Leaf ReadLeaf(LeafTerm term);

    /// <summary>For each word of the term in turn where it stands, as <see cref="TermPlaces.At"/> numbers places, in ascending order.</summary>
    IReadOnlyList<long[]> ReadPlaces(LeafTerm term);

    /// <summary>Every word as it is printed, once, with the number of findings that have it in passage or section.</summary>
    IEnumerable<CorpusWord> ReadWords();

    /// <summary>The passages of these rows, each with the places where one of the terms matches.</summary>
    IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyCollection<long> rows, IEnumerable<LeafTerm> terms);
}

/// <summary>What a hit shows. <paramref name="IsMatch"/> says of each character of the text whether a match covers it.</summary>
internal sealed record Passage(string FindingId, string Text, bool[] IsMatch);
