namespace Analytics.Search.Columns;

/// <summary>What an engine itself knows of one state of its index; everything else is answered from the columns of that state.</summary>
internal interface IIndexSnapshot
{
    FindingColumns Columns { get; }

    Bm25 Bm25 { get; }

    /// <summary>The words that the term's text is indexed under.</summary>
    IReadOnlyList<string> ReadIndexed(LeafTerm term);

    /// <summary>Where a word stands, as <see cref="TermPlaces.At"/> numbers places, in ascending order.</summary>
    /// <param name="word">As it is indexed: a stem, or as written.</param>
    long[] ReadPlaces(bool isStemmed, string word);

    /// <summary>Every word as it is printed, once, with the number of findings that have it in passage or section.</summary>
    IEnumerable<CorpusWord> ReadWords();

    /// <summary>The passages of these rows, each with the places where one of its terms matches. No row is in two groups.</summary>
    IReadOnlyDictionary<long, Passage> ReadPassages(IReadOnlyList<MatchedRows> groups);
}

/// <summary>Rows that the same terms found.</summary>
internal sealed record MatchedRows(IReadOnlyList<long> Rows, IReadOnlyList<LeafTerm> Terms);

/// <summary>What a hit shows. <paramref name="IsMatch"/> says of each character of the text whether a match covers it.</summary>
internal sealed record Passage(string FindingId, string Text, bool[] IsMatch);
