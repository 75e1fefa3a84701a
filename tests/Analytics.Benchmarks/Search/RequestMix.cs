using Analytics.Benchmarks.Relevance;
using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// Searches as people make them, of words drawn from passages, so that frequent words come often: a word, several, phrases, the
/// field's acronyms, questions of the graded topics, beginnings, OR, NEAR and fields; half of them with one filter or two.
/// </summary>
public sealed class RequestMix
{
    private const int ShortestWord = 4;

    /// <summary>What nobody types alone, among words of four letters and more.</summary>
    private static readonly HashSet<string> s_little =
        ["that", "this", "these", "those", "with", "have", "from", "their", "they", "them", "been", "were", "when", "where", "which", "what", "than", "then", "there", "also", "into", "will", "such", "some", "does"];

    private readonly Random _random;
    private readonly IReadOnlyList<IndexedFinding> _findings;
    private readonly IReadOnlyList<string> _acronyms;
    private readonly IReadOnlyList<string> _topics;
    private readonly HashSet<string> _drawn = [];

    /// <summary>The same findings and seed give the same requests.</summary>
    public RequestMix(Corpus corpus, IReadOnlyList<IndexedFinding> findings, int seed)
    {
        _random = new Random(seed);
        _findings = findings;
        _acronyms = [.. corpus.Vocabulary.Entries.SelectMany(entry => entry.Terms).Where(term => term.Length is >= 2 and <= 6 && term.All(char.IsUpper))];
        _topics = [.. RelevanceTopic.LoadAll().Select(topic => topic.Query)];
    }

    /// <summary>One that was not drawn before.</summary>
    public SearchRequest Next()
    {
        while (true)
        {
            var finding = _findings[_random.Next(_findings.Count)];
            var words = Words(finding.Text);
            if (words.Length < 6)
                continue;
            var text = Write(finding, words);
            var request = new SearchRequest(text, Choose(_findings[_random.Next(_findings.Count)]));
            if (_drawn.Add(KeyOf(request)))
                return request;
        }
    }

    private static string[] Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetter))];

    private string Write(IndexedFinding finding, string[] all)
    {
        var words = all.Where(word => word.Length >= ShortestWord && !s_little.Contains(word)).ToArray();
        if (words.Length < 6)
            return string.Join(' ', all.Take(2));
        var at = _random.Next(words.Length - 4);
        var run = _random.Next(all.Length - 2);
        return _random.Next(100) switch
        {
            < 20 => words[at],
            < 32 => $"{words[at]} {words[at + 1]}",
            < 42 => $"{words[at]} {words[at + 1]} {words[at + 2]}",
            < 48 => $"{words[at]} {words[at + 1]} {words[at + 2]} {words[at + 3]}",
            < 56 => $"\"{all[run]} {all[run + 1]} {all[run + 2]}\"",
            < 62 => $"\"{words[at]}\" {words[at + 2]}",
            < 70 => _acronyms[_random.Next(_acronyms.Count)],
            < 76 => $"{_acronyms[_random.Next(_acronyms.Count)]} {words[at]}",
            < 82 => _topics[_random.Next(_topics.Count)],
            < 87 => $"{words[at][..ShortestWord]}* {words[at + 1]}",
            < 90 => $"{words[at]} OR {words[at + 2]}",
            < 93 => $"{words[at]} NEAR/5 {words[at + 1]}",
            < 95 => $"{words[at]} {words[at + 1]} -{words[at + 3]}",
            _ => $"{words[at]} {FieldOf(finding)}",
        };
    }

    private string FieldOf(IndexedFinding finding) => _random.Next(4) switch
    {
        0 => $"theme:{finding.Themes[0]}",
        1 => $"year:{finding.InspectedOn.Year}",
        2 => $"polarity:{Slug.Of(finding.Polarity)}",
        _ => $"kind:{Slug.Of(finding.Kind)}",
    };

    /// <summary>What some finding has, so that there is something to choose.</summary>
    private FindingFilter Choose(IndexedFinding like) => _random.Next(100) switch
    {
        < 50 => new FindingFilter(),
        < 62 => new FindingFilter { Authorities = [.. like.Authorities.Take(1)] },
        < 70 => new FindingFilter { Regions = [.. like.Regions.Take(1)] },
        < 78 => new FindingFilter { Years = [like.InspectedOn.Year, like.InspectedOn.Year - 1] },
        < 84 => new FindingFilter { Frameworks = [like.Framework ?? Framework.Other] },
        < 90 => new FindingFilter { Polarities = [like.Polarity] },
        < 94 => new FindingFilter { Kinds = [PassageKind.ImprovementItem] },
        < 97 => new FindingFilter { Frameworks = [like.Framework ?? Framework.Other], Polarities = [like.Polarity] },
        _ => new FindingFilter { Regions = [.. like.Regions.Take(1)], Years = [like.InspectedOn.Year] },
    };

    private static string KeyOf(SearchRequest request) =>
        string.Join('|', [request.Text, .. request.Filter.Authorities, .. request.Filter.Regions, .. request.Filter.Years, .. request.Filter.Frameworks, .. request.Filter.Polarities, .. request.Filter.Kinds]);
}
