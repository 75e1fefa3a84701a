namespace Analytics.Search.Spelling;

/// <summary>Damerau and Levenshtein's: letters put in, left out, taken for another, or two neighbours swapped; each letter is touched once.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>More than <paramref name="most"/> when the distance is greater: it is not counted on.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length >= Longest || other.Length >= Longest)
            return most + 1;
        Span<int> before = stackalloc int[Longest], last = stackalloc int[Longest], row = stackalloc int[Longest];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row.Fill(most + 1);
            row[0] = i;
            var least = i;
            // Farther from the diagonal no distance is small enough.
            for (var j = Math.Max(1, i - most); j <= Math.Min(other.Length, i + most); j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length];
    }
}
