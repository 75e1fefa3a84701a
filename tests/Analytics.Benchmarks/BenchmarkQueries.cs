using Analytics.Reports;
using Analytics.Search;

namespace Analytics.Benchmarks;

/// <summary>Searches as people make them, with words drawn from what is held: single words, several, phrases, beginnings, with and without filters.</summary>
internal static class BenchmarkQueries
{
    private const int Count = 200;
    private const int Seed = 1;

    public static async Task<IReadOnlyList<FindingQuery>> DrawAsync(Corpus corpus, CancellationToken cancel)
    {
        var passages = new List<string[]>();
        await foreach (var report in corpus.Store.StreamReportsAsync(withBoxes: false, cancel))
            passages.AddRange(report.Findings.Select(themed => Words(themed.Finding.Text)).Where(words => words.Length >= 6));
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Count).Select(number => Draw(number, passages[random.Next(passages.Count)], random))];
    }

    private static string[] Words(string text) =>
        [.. text.Split(' ').Where(word => word.Length >= 2 && word.All(char.IsAsciiLetter))];

    private static FindingQuery Draw(int number, string[] words, Random random)
    {
        var at = random.Next(words.Length - 1);
        var (word, next) = (words[at], words[at + 1]);
        var text = (number % 5) switch
        {
            0 => word,
            1 => $"{word} {next}",
            2 => $"\"{word} {next}\"",
            3 => $"{word} OR {words[random.Next(words.Length)]}",
            _ => $"{word[..Math.Min(word.Length, 5)]}* {next}",
        };
        return new FindingQuery { Words = QueryParser.Parse(text).Words, Filter = Filter(number), Take = 10 };
    }

    private static FindingFilter Filter(int number) => (number % 4) switch
    {
        1 => new FindingFilter { Kinds = [PassageKind.ImprovementItem] },
        2 => new FindingFilter { Polarities = [Polarity.Improvement, Polarity.Mixed] },
        3 => new FindingFilter { Judgements = [Grade.RequiresImprovement, Grade.Inadequate], From = new DateOnly(2020, 1, 1) },
        _ => new FindingFilter(),
    };
}
