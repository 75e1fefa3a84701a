using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

/// <summary>What every engine behind <see cref="IThemeEngine"/> must do.</summary>
public abstract class ThemeEngineContract
{
    private const int Seed = 1;

    private IThemeModel? _model;

    protected abstract IThemeEngine Engine { get; }

    private IThemeModel Model => _model ??= Train(Seed);

    [Theory]
    [InlineData("The regularity of supervision.", "supervision")]
    [InlineData("How soon neglect is recognised.", "neglect")]
    [InlineData("Caseloads of staff in the north.", "caseloads")]
    public void Predicts_the_theme_it_was_trained_on(string text, string theme)
    {
        var prediction = Model.Predict(new Passage(text));

        Assert.Equal(theme, prediction.Themes[0].Slug);
    }

    [Fact]
    public void Gives_a_passage_about_two_themes_both()
    {
        var prediction = Model.Predict(new Passage("Supervision and caseloads."));

        Assert.Equal(["caseloads", "supervision"], prediction.Themes.Select(theme => theme.Slug).Order());
    }

    [Theory]
    [InlineData("Supervision is good.", Polarity.Strength)]
    [InlineData("Staff do not receive supervision.", Polarity.Improvement)]
    public void Tells_praise_from_criticism(string text, Polarity polarity)
    {
        var prediction = Model.Predict(new Passage(text, FindingKind.Narrative));

        Assert.Equal(polarity, prediction.Polarity);
    }

    [Theory]
    [InlineData(FindingKind.ImprovementItem)]
    [InlineData(FindingKind.PriorityAction)]
    public void Calls_an_item_an_improvement_whatever_it_says(FindingKind kind)
    {
        var prediction = Model.Predict(new Passage("Supervision is strong and valued.", kind));

        Assert.Equal(Polarity.Improvement, prediction.Polarity);
    }

    [Fact]
    public void Orders_themes_by_probability()
    {
        var probabilities = Model.Predict(new Passage("Supervision, supervision and caseloads.")).Themes.Select(theme => theme.Probability).ToList();

        Assert.Equal(probabilities.OrderDescending(), probabilities);
        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Fact]
    public void Says_how_probable_every_theme_is_in_the_order_of_the_scheme()
    {
        var passage = new Passage("Supervision, supervision and caseloads.");

        var all = Model.Probabilities(passage);

        Assert.Equal(SmallTraining.Scheme.Themes.Select(theme => theme.Slug), all.Select(theme => theme.Slug));
        Assert.Subset(all.ToHashSet(), Model.Predict(passage).Themes.ToHashSet());
    }

    [Fact]
    public void Says_from_which_probability_on_each_theme_is_given()
    {
        var passage = new Passage("Supervision, supervision and caseloads.");

        var reached = Model.Probabilities(passage).Zip(Model.Thresholds).Where(theme => theme.First.Probability >= theme.Second.Probability);

        Assert.Equal(SmallTraining.Scheme.Themes.Select(theme => theme.Slug), Model.Thresholds.Select(theme => theme.Slug));
        Assert.Equal(Model.Predict(passage).Themes.ToHashSet(), reached.Select(theme => theme.First).ToHashSet());
    }

    [Theory]
    [InlineData("supervision", "supervision")]
    [InlineData("caseloads", "caseloads")]
    public void Explains_a_theme_by_the_words_that_speak_for_it(string theme, string word)
    {
        var explained = Model.Explain(new Passage("Supervision and caseloads."), theme);

        Assert.Equal(word, explained.First(one => one.Weight > 0).Word);
        Assert.Equal(explained.OrderByDescending(feature => Math.Abs(feature.Weight)).Select(feature => feature.Weight), explained.Select(feature => feature.Weight));
    }

    [Fact]
    public void Shows_what_speaks_against_a_theme()
    {
        var explained = Model.Explain(new Passage("Supervision and caseloads."), "neglect");

        Assert.True(explained.Single(word => word.Word == "supervision").Weight < 0);
    }

    [Fact]
    public void Explains_with_the_words_of_the_passage_alone()
    {
        var explained = Model.Explain(new Passage("Ensure that caseloads fall. The team’s neglect."), "caseloads");

        Assert.Subset(new HashSet<string>(["ensure", "that", "caseloads", "fall", "the", "team’s", "neglect"]), explained.Select(word => word.Word).ToHashSet());
        Assert.Equal("caseloads", explained.MaxBy(word => word.Weight)?.Word);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Zyzzyva!")]
    public void Explains_nothing_by_a_text_without_known_words(string text)
    {
        Assert.Empty(Model.Explain(new Passage(text), "supervision"));
    }

    [Fact]
    public void Explains_a_text_without_end_by_its_beginning()
    {
        var text = "Supervision" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $" w{number}")) + " neglect";

        var explained = Model.Explain(new Passage(text), "supervision");

        Assert.Equal("supervision", explained[0].Word);
        Assert.DoesNotContain(explained, word => word.Word == "neglect");
    }

    [Fact]
    public void Explains_no_theme_that_it_does_not_know()
    {
        Assert.Throws<ArgumentException>(() => Model.Explain(new Passage("Supervision."), "weather"));
    }

    [Fact]
    public void Needs_something_to_learn_from()
    {
        Assert.Throws<ArgumentException>(() => Engine.Train([], SmallTraining.Scheme, Seed, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Learns_from_passages_that_all_come_from_one_source()
    {
        var oneSource = SmallTraining.Passages.Select(passage => passage with { Group = "one" }).ToList();

        var model = Engine.Train(oneSource, SmallTraining.Scheme, Seed, TestContext.Current.CancellationToken);

        Assert.Equal("neglect", model.Predict(new Passage("The response to neglect.")).Themes[0].Slug);
    }

    [Fact]
    public void Makes_the_same_model_of_the_same_passages_and_seed()
    {
        Assert.Equal(Bytes(Model), Bytes(Train(Seed)));
    }

    [Fact]
    public void Names_itself_and_its_weights_in_the_version()
    {
        var fewer = Engine.Train(SmallTraining.Passages.SkipLast(1).ToList(), SmallTraining.Scheme, Seed, TestContext.Current.CancellationToken);

        Assert.StartsWith(Engine.Engine.ToString(), Model.Version);
        Assert.NotEqual(Model.Version, fewer.Version);
    }

    [Fact]
    public void Predicts_the_same_after_saving_and_loading()
    {
        var loaded = Engine.Load(new MemoryStream(Bytes(Model)));

        Assert.Equal(Model.Version, loaded.Version);
        Assert.Equal(Bytes(Model), Bytes(loaded));
        Assert.Equivalent(PredictAll(Model), PredictAll(loaded), strict: true);
        Assert.Equal(Model.Explain(new Passage("Supervision."), "supervision"), loaded.Explain(new Passage("Supervision."), "supervision"));
    }

    [Fact]
    public void Predicts_the_same_on_several_threads()
    {
        var expected = PredictAll(Model);

        var answers = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => PredictAll(Model)).ToList();

        Assert.All(answers, answer => Assert.Equivalent(expected, answer, strict: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("((((")]
    [InlineData("?!… — •")]
    [InlineData("’s ’s 's")]
    [InlineData("\0\uFFFF\uD800 \uDC00 İıſ")]
    [InlineData("日本語 العربية 🙂🙂")]
    public void Gives_other_to_a_text_that_says_nothing(string text)
    {
        var prediction = Model.Predict(new Passage(text));

        Assert.Equal("other", Assert.Single(prediction.Themes).Slug);
    }

    [Fact]
    public void Survives_a_huge_text()
    {
        var words = Model.Predict(new Passage(string.Concat(Enumerable.Repeat("Supervision of staff. ", 500_000))));
        var oneWord = Model.Predict(new Passage(new string('s', 5_000_000)));

        Assert.Equal("supervision", words.Themes[0].Slug);
        Assert.NotEmpty(oneWord.Themes);
    }

    [Fact]
    public void Refuses_a_file_that_is_no_model()
    {
        Assert.Throws<ModelFormatException>(() => Engine.Load(new MemoryStream()));
        Assert.Throws<ModelFormatException>(() => Engine.Load(new MemoryStream("{\"model\": \"of something else\"}"u8.ToArray())));
        Assert.Throws<ModelFormatException>(() => Engine.Load(new MemoryStream(new byte[100_000])));
    }

    [Fact]
    public void Refuses_a_model_of_another_engine_or_of_another_version()
    {
        var payload = ModelFile.Read(new MemoryStream(Bytes(Model)), Engine.Engine);

        Assert.Throws<ModelFormatException>(() => Engine.Load(Under(new EngineVersion("another", Engine.Engine.Version), payload)));
        Assert.Throws<ModelFormatException>(() => Engine.Load(Under(Engine.Engine with { Version = "0" }, payload)));
        Assert.Equal(Model.Version, Engine.Load(Under(Engine.Engine, payload)).Version);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Refuses_a_model_cut_short(double share)
    {
        var bytes = Bytes(Model);

        Assert.Throws<ModelFormatException>(() => Engine.Load(new MemoryStream(bytes, 0, (int)(share * bytes.Length))));
    }

    [Fact]
    public void Stops_training_when_cancelled()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Engine.Train(SmallTraining.Passages, SmallTraining.Scheme, Seed, new CancellationToken(canceled: true)));
    }

    protected static byte[] Bytes(IThemeModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        return file.ToArray();
    }

    protected IThemeModel Train(int seed) => Engine.Train(SmallTraining.Passages, SmallTraining.Scheme, seed, TestContext.Current.CancellationToken);

    private static MemoryStream Under(EngineVersion engine, byte[] payload)
    {
        var file = new MemoryStream();
        ModelFile.Write(file, engine, payload);
        file.Position = 0;
        return file;
    }

    private static List<ThemePrediction> PredictAll(IThemeModel model) => [.. SmallTraining.Passages.Select(labelled => model.Predict(labelled.Passage))];
}
