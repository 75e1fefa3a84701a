using System.Buffers;

namespace Analytics.Classification;

/// <summary>
/// The keyword rule of each theme: a passage has it when one of the scheme's cues stands in it as whole words; a trailing <c>*</c> stands
/// for the rest of a word. Knows nothing of context: a yardstick for the models, and a second opinion on them.
/// </summary>
public sealed class CueRules
{
    // Every cue has as many characters, and no place in a text has more than a few cues to try by them.
    private const int KeyLength = 3;

    private readonly IReadOnlyList<string> _themes;
    private readonly Dictionary<string, List<Cue>> _cues = [];
    private readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> _cuesAt;

    /// <exception cref="InvalidDataException">A cue is too short to be told from chance.</exception>
    public CueRules(ThemeScheme scheme)
        : this([.. scheme.Themes.Select(theme => theme.Slug)], [.. scheme.Themes.Select(theme => theme.Cues)])
    {
    }

    /// <param name="cues">By theme.</param>
    internal CueRules(IReadOnlyList<string> themes, IReadOnlyList<IReadOnlyList<string>> cues)
    {
        _themes = themes;
        _cuesAt = _cues.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var theme = 0; theme < themes.Count; theme++)
        {
            foreach (var written in cues[theme])
                Add(written, theme);
        }
    }

    /// <summary>The themes of which a cue stands in the text, in the order of the scheme; <c>other</c> when there is none.</summary>
    public IReadOnlyList<string> Themes(string text)
    {
        var marks = new float[_themes.Count];
        Mark(text, 1, marks);
        string[] found = [.. _themes.Where((_, theme) => marks[theme] > 0)];
        return found.Length == 0 ? [ThemeScheme.Other] : found;
    }

    /// <summary>Sets the place of each theme of which a cue stands in the text to <paramref name="value"/>.</summary>
    internal void Mark(string text, float value, Span<float> marks)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var folded = letters.AsSpan(0, text.AsSpan().ToLowerInvariant(letters));
        folded.Replace('’', '\'');
        for (var start = 0; start + KeyLength <= folded.Length; start++)
        {
            if ((start > 0 && IsWord(folded[start - 1])) || !_cuesAt.TryGetValue(folded.Slice(start, KeyLength), out var cues))
                continue;
            foreach (var cue in cues)
            {
                if (marks[cue.Theme] == 0 && cue.StandsAt(folded[start..]))
                    marks[cue.Theme] = value;
            }
        }
        ArrayPool<char>.Shared.Return(letters);
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
        public bool StandsAt(ReadOnlySpan<char> text) =>
            text.StartsWith(Words, StringComparison.Ordinal)
            && (AnyEnding || text.Length == Words.Length || !char.IsLetterOrDigit(text[Words.Length]));
    }
}
