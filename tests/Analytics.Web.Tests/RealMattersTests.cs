using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Storage;

namespace Analytics.Web.Tests;

/// <summary>What was raised again, from whom to learn and whose profile is alike, over the real reports and counted again from the inspections and counts held.</summary>
[Collection<RealCorpus>]
public sealed class RealMattersTests(RealCorpusSite site)
{
    [Fact]
    public async Task Themes_raised_again_equal_a_recount()
    {
        var view = await ViewAsync();
        foreach (var gss in InspectedOf(view))
        {
            var answer = await site.JsonAsync($"/api/v1/authorities/{gss}/recurring");

            var own = answer["inspections"]!.AsArray().Select(id => (string)id!).ToHashSet();
            var expected = Themes.Select(theme => (theme, view.Themes.Count(count => count.Theme == theme && count.Items > 0 && own.Contains(count.InspectionId)))).Where(theme => theme.Item2 > 1);
            Assert.Superset(Of(view, gss).Select(inspection => inspection.Id).ToHashSet(), own);
            Assert.Equal(expected.Order(), answer["themes"]!.AsArray().Select(theme => ((string)theme!["slug"]!, (int)theme["rate"]!["numerator"]!)).Order());
            Assert.All(answer["themes"]!.AsArray(), theme => Assert.All(theme!["raised"]!.AsArray(), raised => Assert.NotEmpty(raised!["passages"]!.AsArray())));
        }
    }

    [Fact]
    public async Task Dozens_of_matters_came_back_in_much_the_same_words_each_after_the_one_that_it_is_like()
    {
        var matters = new List<JsonNode>();
        foreach (var gss in InspectedOf(await ViewAsync()))
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
    public async Task Whoever_is_learnt_from_is_praised_without_criticism_then_or_since()
    {
        var view = await ViewAsync();
        var examples = new List<(string Theme, JsonNode Example)>();
        foreach (var gss in InspectedOf(view).Chunk(10).Select(some => some[0]))
        {
            var answer = await site.JsonAsync($"/api/v1/authorities/{gss}/learn-from?take=200&elsewhere=1");
            examples.AddRange(answer["themes"]!.AsArray().SelectMany(theme => theme!["examples"]!.AsArray().Select(example => ((string)theme["slug"]!, example!))));
        }

        var criticised = ByTheme(view.Themes.Where(count => count.Items > 0));
        var praises = ByTheme(view.Themes.Where(count => count.Strengths > 0));
        Assert.NotEmpty(examples);
        Assert.All(examples, one =>
        {
            var praised = (string)one.Example["strength"]!["inspection_id"]!;
            var last = Of(view, (string)one.Example["authority_gss"]!).OrderBy(inspection => inspection.End).LastOrDefault(inspection => criticised.TryGetValue(one.Theme, out var inspections) && inspections.Contains(inspection.Id));
            Assert.Contains(praised, praises[one.Theme]);
            Assert.Equal(last?.Id, (string?)one.Example["criticism"]?["inspection_id"]);
            Assert.True(last is null || last.End < view.InspectionsById[praised].Inspection.End);
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

    private static Dictionary<string, HashSet<string>> ByTheme(IEnumerable<InspectionTheme> counts) =>
        counts.GroupBy(count => count.Theme, count => count.InspectionId).ToDictionary(theme => theme.Key, theme => theme.ToHashSet());

    private IReadOnlyList<string> Themes => [.. site.Corpus.Scheme.Compared.Select(theme => theme.Slug)];

    private ValueTask<CorpusView> ViewAsync() => site.Corpus.ViewAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<string> InspectedOf(CorpusView view) => [.. view.Inspections.SelectMany(held => held.Inspection.Authorities).Select(gss => gss.Value).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<Inspection> Of(CorpusView view, string gss) =>
        view.Inspections.Select(held => held.Inspection).Where(inspection => inspection.Framework != Framework.LscbReview && inspection.Authorities.Any(code => code.Value == gss));
}
