namespace Analytics.Classification;

/// <summary>
/// The keyword rule of each theme: a passage has it when one of the scheme's cues stands in it as whole words; a trailing <c>*</c> stands
/// for the rest of a word. Knows nothing of context: a yardstick for the models, and a second opinion on them.
/// </summary>
public sealed class CueRules
{
    private const string Other = "other";

    // Every cue has as many characters, and no place in a text has more than a few cues to try by them.
    private const int KeyLength = 3;

    private readonly IReadOnlyList<string> _themes;
    private readonly Dictionary<string, List<Cue>> _cues = [];
    private readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> _cuesAt;

    /// <exception cref="InvalidDataException">A cue is too short to be told from chance.</exception>
    public CueRules(ThemeScheme scheme)
    {
        _themes = [.. scheme.Themes.Select(theme => theme.Slug)];
        _cuesAt = _cues.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var theme = 0; theme < _themes.Count; theme++)
        {
            foreach (var written in scheme.Themes[theme].Cues)
                Add(written, theme);
        }
    }

    /// <summary>The themes of which a cue stands in the text, in the order of the scheme; <c>other</c> when there is none.</summary>
    public IReadOnlyList<string> Themes(string text)
    {
        var folded = text.Replace('’', '\'').ToLowerInvariant();
        var found = new SortedSet<int>();
        for (var start = 0; start + KeyLength <= folded.Length; start++)
        {
            if ((start == 0 || !IsWord(folded[start - 1])) && _cuesAt.TryGetValue(folded.AsSpan(start, KeyLength), out var cues))
                found.UnionWith(cues.Where(cue => cue.StandsAt(folded, start)).Select(cue => cue.Theme));
        }
        return found.Count == 0 ? [Other] : [.. found.Select(theme => _themes[theme])];
    }

    private void Add(string written, int theme)
    {
        var cue = new Cue(written.TrimEnd('*'), written.EndsWith('*'), theme);
        if (cue.Words.Length < KeyLength)
            throw new InvalidDataException($"The cue '{written}' of '{_themes[theme]}' is too short: it needs {KeyLength} characters.");
        var key = cue.Words[..KeyLength];
        if (!_cues.TryGetValue(key, out var cues))
            _cues.Add(key, cues = []);
        cues.Add(cue);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '\'';

    private sealed record Cue(string Words, bool AnyEnding, int Theme)
    {
        public bool StandsAt(string text, int start)
        {
            var end = start + Words.Length;
            return string.CompareOrdinal(text, start, Words, 0, Words.Length) == 0
                && (AnyEnding || end == text.Length || !char.IsLetterOrDigit(text[end]));
        }
    }
}
