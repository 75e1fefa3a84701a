using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.Comparison;

namespace Analytics.Web.Tests;

/// <summary>What was raised again, from whom to learn and whose profile is alike, over the real reports and counted again from the export.</summary>
[Collection<RealCorpus>]
public sealed class RealMattersTests(RealCorpusSite site)
{
    [Fact]
    public async Task Themes_raised_again_equal_a_recount_from_the_export()
    {
        foreach (var gss in Inspected)
        {
            var answer = await site.JsonAsync($"/api/v1/authorities/{gss}/recurring");

            var own = Of(gss).Select(IdOf).ToHashSet();
            var expected = Themes.Select(theme => (theme, site.Having(theme, "items").Count(own.Contains))).Where(theme => theme.Item2 > 1);
            Assert.Equal(own.Count, answer["inspections"]!.AsArray().Count);
            Assert.Equal(expected.Order(), answer["themes"]!.AsArray().Select(theme => ((string)theme!["slug"]!, (int)theme["rate"]!["numerator"]!)).Order());
            Assert.All(answer["themes"]!.AsArray(), theme => Assert.All(theme!["raised"]!.AsArray(), raised => Assert.NotEmpty(raised!["passages"]!.AsArray())));
        }
    }

    [Fact]
    public async Task Dozens_of_matters_came_back_in_much_the_same_words_each_after_the_one_that_it_is_like()
    {
        var matters = new List<JsonNode>();
        foreach (var gss in Inspected)
            matters.AddRange((await site.JsonAsync($"/api/v1/authorities/{gss}/recurring"))["matters"]!.AsArray().Select(matter => matter!));

        TestContext.Current.TestOutputHelper?.WriteLine($"{matters.Count} matters");
        Assert.InRange(matters.Count, 35, 60);
        Assert.All(matters, matter =>
        {
            var dates = matter["passages"]!.AsArray().ToDictionary(passage => (string)passage!["passage"]!["finding_id"]!, passage => (string)passage!["passage"]!["inspection_end"]!);
            var likes = matter["passages"]!.AsArray().Where(passage => passage!["like_earlier"] is not null).ToList();
            Assert.NotEmpty(likes);
            Assert.All(likes, passage => Assert.True(string.CompareOrdinal(dates[(string)passage!["like_earlier"]!["finding_id"]!], (string)passage["passage"]!["inspection_end"]!) < 0));
            Assert.All(likes, passage => Assert.InRange((double)passage!["like_earlier"]!["likeness"]!, MatterLikeness.Floor - 0.005, 1));
        });
    }

    [Fact]
    public async Task Whoever_is_learnt_from_is_praised_without_criticism_then_or_since_by_the_export()
    {
        var examples = new List<(string Theme, JsonNode Example)>();
        foreach (var gss in Inspected.Chunk(10).Select(some => some[0]))
        {
            var answer = await site.JsonAsync($"/api/v1/authorities/{gss}/learn-from?take=200&elsewhere=1");
            examples.AddRange(answer["themes"]!.AsArray().SelectMany(theme => theme!["examples"]!.AsArray().Select(example => ((string)theme["slug"]!, example!))));
        }

        Assert.NotEmpty(examples);
        Assert.All(examples, one =>
        {
            var (items, strengths) = (site.Having(one.Theme, "items"), site.Having(one.Theme, "strengths"));
            var praised = (string)one.Example["strength"]!["inspection_id"]!;
            var of = Of((string)one.Example["authority_gss"]!).OrderBy(EndOf).ToList();
            var lastRaised = of.FindLast(row => items.Contains(IdOf(row)));
            Assert.Contains(praised, strengths);
            Assert.Equal(lastRaised.ValueKind == JsonValueKind.Undefined ? null : IdOf(lastRaised), (string?)one.Example["criticism"]?["inspection_id"]);
            Assert.True(lastRaised.ValueKind == JsonValueKind.Undefined || string.CompareOrdinal(EndOf(lastRaised), (string)one.Example["strength"]!["inspection_end"]!) < 0);
        });
    }

    [Fact]
    public async Task Profiles_agree_over_halves_of_the_inspections_a_little_and_the_answer_says_how_little()
    {
        var answer = await site.JsonAsync("/api/v1/authorities/E06000047/similar-profile");

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer["profiles"]} profiles, agreement {answer["agreement"]}"));
        Assert.InRange((int)answer["profiles"]!, 80, 120);
        Assert.InRange((double)answer["agreement"]!, 0.1, 0.3);
    }

    private IReadOnlyList<string> Themes => [.. CorpusMatters.Compared(site.Corpus.Scheme).Select(theme => theme.Slug)];

    private IReadOnlyList<string> Inspected => [.. site.Inspections.SelectMany(Codes).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<JsonElement> Of(string gss) => site.Inspections.Where(row => row.GetProperty("framework").GetString() != "lscb-review" && Codes(row).Contains(gss));

    private static IEnumerable<string> Codes(JsonElement inspection) => inspection.GetProperty("authorities").EnumerateArray().Select(code => code.GetString()!);

    private static string IdOf(JsonElement inspection) => inspection.GetProperty("inspection_id").GetString()!;

    private static string EndOf(JsonElement inspection) => inspection.GetProperty("inspection_end").GetString()!;
}
