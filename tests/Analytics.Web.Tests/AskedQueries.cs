using System.Text.RegularExpressions;
using Analytics.Search;

namespace Analytics.Web.Tests;

/// <summary>A word by its stem, words side by side by their stems, or words side by side as written.</summary>
internal sealed record AskedTerm(string Text, bool IsStemmed)
{
    public QueryNode ToNode() => IsStemmed && !Text.Contains(' ', StringComparison.Ordinal)
        ? new QueryNode.Word(Text)
        : new QueryNode.Phrase(Text.Split(' '), IsExact: !IsStemmed);
}

/// <summary>Parts that must all be there, or any of them; each part is one term or several ways to say the same.</summary>
internal sealed record AskedQuery(bool IsAnd, IReadOnlyList<IReadOnlyList<AskedTerm>> Parts)
{
    public QueryNode ToNode()
    {
        var parts = Parts.Select(ways => ways.Count == 1 ? ways[0].ToNode() : new QueryNode.Alternatives(ways[0].ToNode(), [.. ways.Skip(1).Select(way => way.ToNode())])).ToList();
        return (parts.Count, IsAnd) switch
        {
            (1, _) => parts[0],
            (_, true) => new QueryNode.And(parts),
            _ => new QueryNode.Or(parts),
        };
    }

    public override string ToString() => ToNode().ToString();
}

/// <summary>Queries of words and phrases that passages have, the same each time for the same passages.</summary>
internal sealed partial class AskedQueries(IReadOnlyList<string> texts)
{
    public IReadOnlyList<AskedQuery> Random(int count) => [.. Enumerable.Range(0, count).Select(seed => Make(new Random(seed)))];

    /// <summary>What must all be there is taken from one passage, so that something is found.</summary>
    private AskedQuery Make(Random random)
    {
        var (isAnd, terms) = (random.Next(2) == 0, 1 + random.Next(4));
        var one = PickText(random);
        var parts = Enumerable.Range(0, terms).Select(_ => PickPart(random, isAnd ? one : PickText(random))).DistinctBy(ways => ways[0]).ToList();
        return new AskedQuery(isAnd, parts);
    }

    private IReadOnlyList<AskedTerm> PickPart(Random random, string text) => random.Next(10) switch
    {
        0 or 1 => [PickTerm(random, text), PickTerm(random, PickText(random)), PickTerm(random, PickText(random))],
        _ => [PickTerm(random, text)],
    };

    private static AskedTerm PickTerm(Random random, string text) => random.Next(8) switch
    {
        0 => new AskedTerm(PickOf(Pairs().Matches(text), random), IsStemmed: false),
        1 => new AskedTerm(PickOf(Pairs().Matches(text), random), IsStemmed: true),
        _ => new AskedTerm(PickOf(Words().Matches(text), random), IsStemmed: true),
    };

    private string PickText(Random random) => texts[random.Next(texts.Count)];

    private static string PickOf(MatchCollection matches, Random random) => matches[random.Next(matches.Count)].Value.ToLowerInvariant();

    /// <summary>Whether words and phrases can be picked from it.</summary>
    public static bool CanAskOf(string text) => Pairs().IsMatch(text);

    [GeneratedRegex(@"(?<![\p{L}\p{N}’'-])[A-Za-z]{2,}(?![\p{L}\p{N}’'-])")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<![\p{L}\p{N}’'-])[A-Za-z]{2,} [A-Za-z]{2,}(?![\p{L}\p{N}’'-])")]
    private static partial Regex Pairs();
}
