using Analytics.Search;

namespace Analytics.Tests.Search;

/// <summary>A tree written as text is read as the same tree.</summary>
public sealed class QueryTextTests
{
    private static readonly string[] Words = ["plans", "Late", "aren't", "or", "near", "theme", "ß", "児童", "x1", "not"];

    private static readonly QueryNode[] Fields =
    [
        new QueryNode.InField(Facet.Theme, "life-story-work"), new QueryNode.InField(Facet.Authority, "E08000035"), new QueryNode.InField(Facet.Region, "South West"),
        new QueryNode.InField(Facet.FrameworkTag, "outcome-4"), new QueryNode.InField(Facet.Judgement, "requires-improvement"), new QueryNode.InField(Facet.Body, "lscb"),
        new QueryNode.InYears(2018, 2018), new QueryNode.InYears(2018, 2022), new QueryNode.InYears(null, 2022), new QueryNode.InYears(2018, null),
    ];

    [Fact]
    public void Any_tree_comes_back_from_its_text()
    {
        var trees = Enumerable.Range(0, 3000).Select(seed => Tree(new Random(seed), depth: 1 + (seed % 3))).ToList();

        Assert.True(trees.Select(tree => tree.ToString()).Distinct().Count() > 1500);
        Assert.All(trees, tree => Assert.Equal(Shape(tree), Shape(QueryParser.Parse(tree.ToString(), QueryFieldsTests.Known).Words)));
    }

    [Fact]
    public void What_a_hostile_text_was_read_as_is_read_the_same_again()
    {
        var trees = HostileQueries.Random(5000).Select(text => QueryParser.Parse(text, QueryFieldsTests.Known).Words).OfType<QueryNode>()
            .Where(tree => tree.ToString() is { Length: <= QueryParser.MaxLength } text && Depth(text) <= QueryParser.MaxDepth).ToList();

        Assert.True(trees.Count > 2000);
        Assert.All(trees, tree => Assert.Equal(Shape(tree), Shape(QueryParser.Parse(tree.ToString(), QueryFieldsTests.Known).Words)));
    }

    private static QueryNode Tree(Random random, int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        1 => new QueryNode.And(Parts(random, depth)),
        2 => new QueryNode.Or(Parts(random, depth)),
        3 when Tree(random, depth - 1) is var part => part is QueryNode.Not ? part : new QueryNode.Not(part),
        4 => new QueryNode.Near([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Placed(random))], random.Next(1, 51)),
        5 => Fields[random.Next(Fields.Length)],
        _ => random.Next(4) == 0 ? new QueryNode.InSection(Term(random)) : Term(random),
    };

    private static IReadOnlyList<QueryNode> Parts(Random random, int depth) => [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Tree(random, depth - 1))];

    private static QueryNode Placed(Random random) => random.Next(3) == 0 ? new QueryNode.Or([Term(random), Term(random)]) : Term(random);

    private static QueryNode Term(Random random) => random.Next(4) switch
    {
        0 => new QueryNode.Phrase([Word(random), Word(random)]),
        1 => new QueryNode.Phrase([Word(random), Word(random)], IsExact: false),
        2 => new QueryNode.Word("super", IsPrefix: true),
        _ => new QueryNode.Word(Word(random)),
    };

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static int Depth(string text) => text.Aggregate((Now: 0, Most: 0), (depth, c) => c == '(' ? (depth.Now + 1, Math.Max(depth.Most, depth.Now + 1)) : c == ')' ? (depth.Now - 1, depth.Most) : depth).Most;

    private static string Shape(QueryNode? node) => node switch
    {
        QueryNode.Word word => $"word[{word.Text}|{word.IsPrefix}]",
        QueryNode.Phrase phrase => $"phrase[{string.Join('|', phrase.Words)}|{phrase.IsExact}]",
        QueryNode.And and => $"and[{string.Join('|', and.Parts.Select(Shape))}]",
        QueryNode.Or or => $"or[{string.Join('|', or.Parts.Select(Shape))}]",
        QueryNode.Near near => $"near{near.Distance}[{string.Join('|', near.Parts.Select(Shape))}]",
        QueryNode.Not not => $"not[{Shape(not.Part)}]",
        QueryNode.InField field => $"field[{field.Field}|{field.Value}]",
        QueryNode.InYears years => $"years[{years.First}|{years.Last}]",
        QueryNode.InSection section => $"section[{Shape(section.Term)}]",
        _ => "nothing",
    };
}
