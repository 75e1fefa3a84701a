namespace Analytics.Benchmarks.Relevance;

/// <summary>How well a topic was answered: by the search, and by the yardstick. <paramref name="Ungraded"/> of the search's first hits nobody has read.</summary>
public sealed record TopicScore(RelevanceTopic Topic, double Search, double Plain, int Ungraded);

/// <summary>nDCG@10 of every topic, as the search page and the API find and order passages, beside plain BM25 over the same passages.</summary>
public sealed class RelevanceRun
{
    private RelevanceRun(IReadOnlyList<TopicScore> scores, int missing) => (Scores, Missing) = (scores, missing);

    public IReadOnlyList<TopicScore> Scores { get; }

    /// <summary>Graded passages that the corpus does not hold.</summary>
    public int Missing { get; }

    public double Search => Scores.Average(score => score.Search);

    public double Plain => Scores.Average(score => score.Plain);

    /// <summary>Of the difference being chance.</summary>
    public double Probability => PairedTest.Probability([.. Scores.Select(score => score.Search - score.Plain)]);

    /// <param name="search">The ids of the first hits that a query text finds.</param>
    public static async Task<RelevanceRun> RunAsync(Corpus corpus, Func<string, Task<IReadOnlyList<string>>> search, CancellationToken cancel)
    {
        var passages = new List<(string Id, string Text)>();
        await foreach (var (held, findings) in corpus.Store.StreamReportsAsync(withBoxes: false, cancel))
        {
            if (held.SupersededBy is null)
                passages.AddRange(findings.Select(themed => (themed.Finding.Id, themed.Finding.Text)));
        }
        using var plain = new PlainSearch(passages);
        var topics = RelevanceTopic.LoadAll();
        var scores = new List<TopicScore>();
        foreach (var topic in topics)
        {
            var hits = await search(topic.Query);
            scores.Add(new TopicScore(
                topic,
                Ndcg.Of(hits, topic.Judgements),
                Ndcg.Of(plain.Search(topic.Query, Ndcg.Depth), topic.Judgements),
                hits.Count(id => !topic.Judgements.ContainsKey(id))));
        }
        var known = passages.Select(passage => passage.Id).ToHashSet();
        return new RelevanceRun(scores, topics.Sum(topic => topic.Judgements.Keys.Count(id => !known.Contains(id))));
    }

    /// <summary>A line for each topic, then the means.</summary>
    public IEnumerable<string> Lines() =>
    [
        "topic  search  plain  ungraded  query",
        .. Scores.Select(score => $"{score.Topic.Id}    {score.Search:0.000}   {score.Plain:0.000}  {score.Ungraded,8}  {score.Topic.Query}"),
        $"mean   {Search:0.000}   {Plain:0.000}  {Scores.Sum(score => score.Ungraded),8}  p = {Probability:0.00000} that the difference is chance; {Missing} graded passages not held",
    ];
}
