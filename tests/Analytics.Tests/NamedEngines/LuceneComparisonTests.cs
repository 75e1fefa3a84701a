using System.Text.RegularExpressions;
using Analytics.Lucene;
using Analytics.Reports;
using Analytics.Search;
using Analytics.Search.Sqlite;
using Analytics.Sources.LocalFolder;
using Analytics.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.NamedEngines;

/// <summary>Both indexes over the findings of every fifth real report, asked the same: words of those reports, whatever they are.</summary>
public sealed partial class LuceneComparisonTests(LuceneComparisonTests.BothIndexes both) : IClassFixture<LuceneComparisonTests.BothIndexes>
{
    public static TheoryData<string> Kinds => ["word", "words", "phrase", "sentence", "prefix", "choice", "hyphen", "apostrophe", "near", "near of both kinds", "chain", "field"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_engines_find_count_rank_and_mark_the_same(string kind)
    {
        SharedFolder.RequireFile("corpus/pdf");
        var queries = both.Queries(kind, count: 60);

        var answers = queries.Select(query => (Query: query, BuiltIn: both.BuiltIn.Search(query), Named: both.Named.Search(query))).ToList();

        Assert.True(answers.Count(answer => answer.BuiltIn.Total > 0) >= 30);
        Assert.All(answers, answer => Assert.Equal(answer.BuiltIn.Total, answer.Named.Total));
        Assert.All(answers, answer => Assert.All(Enum.GetValues<Facet>(), facet => Assert.Equal(answer.BuiltIn.Facets[facet], answer.Named.Facets[facet])));
        Assert.All(answers, answer => Assert.Equal(Ids(answer.BuiltIn), Ids(answer.Named)));
        Assert.All(answers, answer => Assert.Equal(Scores(answer.BuiltIn), Scores(answer.Named)));
        Assert.All(answers, answer => Assert.Equal(Snippets(answer.BuiltIn), Snippets(answer.Named)));
    }

    private static IEnumerable<string> Ids(FindingHits hits) => hits.Hits.Select(hit => hit.FindingId);

    private static IEnumerable<double> Scores(FindingHits hits) => hits.Hits.Select(hit => Math.Round(hit.Score, 4));

    private static IEnumerable<SnippetPart> Snippets(FindingHits hits) => hits.Hits.SelectMany(hit => hit.Snippet);

    /// <summary>Built once from one store.</summary>
    public sealed partial class BothIndexes : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private readonly FindingRecorder _recorder = new();

        internal IFindingIndex BuiltIn { get; private set; } = null!;
        internal IFindingIndex Named { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var folder = Path.Combine(SharedFolder.Path, "corpus", "pdf");
            if (!Directory.Exists(folder))
                return;
            var reports = Directory.GetFiles(folder, "*ilacs*").Order(StringComparer.Ordinal).Where((_, at) => at % 5 == 0);
            var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Folder", (string?)_folder.Path)]).Build();
            using var services = new ServiceCollection().AddLogging().AddAnalytics(settings).BuildServiceProvider();
            var corpus = services.GetRequiredService<Corpora>().Real;
            await services.GetRequiredService<Func<Corpus, IngestRun>>()(corpus).RunAsync(new LocalFolderSource(reports).Files, progress: null, CancellationToken.None);
            BuiltIn = await BuildAsync(corpus, new SqliteFindingIndex(Path.Combine(_folder.Path, "built-in")));
            Named = await BuildAsync(corpus, new LuceneFindingIndex(Path.Combine(_folder.Path, "named")));
            await BuildAsync(corpus, _recorder);
        }

        /// <summary>The same each time: words are taken evenly from the frequent to the rare, filters and orders in turn.</summary>
        internal IReadOnlyList<FindingQuery> Queries(string kind, int count) => [.. Enumerable.Range(0, count).Select(n => new FindingQuery
        {
            Words = QueryParser.Parse(Text(kind, n)).Words,
            Filter = Filter(n),
            Sort = n % 3 == 0 ? (FindingSort)(n / 3 % 4) : FindingSort.Relevance,
            Skip = n % 7 == 0 ? 10 : 0,
            Take = 10,
        })];

        public ValueTask DisposeAsync()
        {
            BuiltIn?.Dispose();
            Named?.Dispose();
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }

        private static async Task<IFindingIndex> BuildAsync(Corpus corpus, IFindingIndex index)
        {
            await new IndexFollower(corpus.Store, index, corpus.Authorities).RebuildAsync(CancellationToken.None);
            return index;
        }

        private string Text(string kind, int n) => kind switch
        {
            "word" => Word(n),
            "words" => $"{Word(n)} {Word(n / 3)}",
            "phrase" => $"\"{Passage(n, words: 2 + (n % 3))}\"",
            "sentence" => Passage(n, words: 6),
            "prefix" => $"{Word(n)[..Math.Min(Word(n).Length, 2 + (n % 4))]}*",
            "choice" => $"({Word(n)} OR {Word(n + 20)}) -{Word(n + 40)}",
            "hyphen" => Passage(n, words: 2).Replace(' ', '-'),
            "near" => $"{PassageWord(n, 0)} NEAR/{1 + (n % 4)} {PassageWord(n, 2)}",
            "near of both kinds" => $"\"{Passage(n, words: 2)}\" NEAR/{1 + (n % 4)} ({PassageWord(n, 3)} OR {Word(n)[..Math.Min(Word(n).Length, 3)]}*)",
            "chain" => $"{PassageWord(n, 4)} NEAR/2 {PassageWord(n, 0)} NEAR/2 {PassageWord(n, 2)}",
            "field" => $"{Word(n)} year:>={2015 + (n % 8)} -section:{PassageWord(n, 1)} (polarity:improvement OR kind:priority-action)",
            _ => $"{Word(n)}’s OR {Word(n / 2)}'{Word(n)[..1]}*",
        };

        /// <summary>Of 60 words the first are the most frequent, the last rare ones.</summary>
        private string Word(int n) => _recorder.Vocabulary[(int)(_recorder.Vocabulary.Count * Math.Pow(n % 60 / 60.0, 4))];

        private string PassageWord(int n, int at) => Passage(n, words: at + 1).Split(' ')[^1];

        private string Passage(int n, int words) => string.Join(' ', Letters().Matches(_recorder.Findings[n * 37 % _recorder.Findings.Count].Text).Select(match => match.Value).Take(words));

        private FindingFilter Filter(int n)
        {
            var like = _recorder.Findings[n * 37 % _recorder.Findings.Count];
            return (n % 8) switch
            {
                1 => new() { Themes = like.Themes },
                2 => new() { Polarities = [like.Polarity], Regions = like.Regions },
                3 => new() { Kinds = [like.Kind], Judgements = [Grade.Good, Grade.Inadequate] },
                4 => new() { Frameworks = [like.Framework], From = like.InspectedOn },
                5 => new() { Years = [like.InspectedOn.Year, 2022], To = like.InspectedOn },
                6 => new() { Authorities = like.Authorities, Inspections = [like.InspectionId] },
                _ => new(),
            };
        }

        [GeneratedRegex(@"\p{L}+")]
        private static partial Regex Letters();
    }
}
