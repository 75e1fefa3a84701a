using Analytics.Classification;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification;

public sealed class PassageWordsTests
{
    private const string Printed = "Children's plans are late, and the Managers' oversight of plan reviews (paragraph 12) is weak (outcome 4, National Framework).";

    [Theory]
    [InlineData("plan", "plans|plan")]
    [InlineData("children", "Children's")]
    [InlineData("children (first word)", "Children's")]
    [InlineData("plan (first word)", "")]
    [InlineData("manag…", "Managers")]
    [InlineData("plan…", "")]
    [InlineData("plan review", "plan reviews")]
    [InlineData("review plan", "")]
    [InlineData("plan … late", "plans are late")]
    [InlineData("…versig…", "oversight")]
    [InlineData("…sight", "oversight")]
    [InlineData("paragraph", "")]
    [InlineData("framework", "")]
    [InlineData("section: what needs to improve", "")]
    public void Finds_the_words_that_a_feature_names_where_they_are_printed(string feature, string expected)
    {
        var places = PassageWords.Read(Printed).PlacesOf(feature);

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), places.Select(place => Printed[place.Start..place.End]));
    }

    [Fact]
    public void Marks_the_words_by_what_their_features_add_up_to()
    {
        var marked = PassageWords.Mark("The frequency of staff supervision.", [new("supervision", 2), new("staff", 0.2), new("staff supervision", 2), new("frequency", 0.6), new("the", -1)]);

        Assert.Equal(
            [new("The ", WordMark.None), new("frequency", WordMark.Weak), new(" of ", WordMark.None), new("staff", WordMark.Weak), new(" ", WordMark.None), new("supervision", WordMark.Strong), new(".", WordMark.None)],
            marked);
    }

    [Theory]
    [InlineData("Nothing speaks for it.")]
    [InlineData("")]
    public void Marks_nothing_where_nothing_speaks_for_the_theme(string printed)
    {
        var marked = PassageWords.Mark(printed, [new("speak", -1)]);

        Assert.All(marked, piece => Assert.Equal(WordMark.None, piece.Mark));
        Assert.Equal(printed, string.Concat(marked.Select(piece => piece.Text)));
    }

    [Theory]
    [InlineData("The quality and frequency of supervision, so that social workers’ plans don’t drift (Outcome 2, National Framework).", "supervision")]
    [InlineData("Assessments of privately-fostered children; strategy meetings with the police (recommendations 3 and 4).", "private-fostering")]
    public void Finds_all_that_the_shipped_model_says_decided(string printed, string theme)
    {
        using var file = File.OpenRead(Path.Combine(ThemesFolder.Path, "linear.model"));
        var classifier = new ThemeClassifier(new LinearThemeEngine().Load(file));

        var decided = classifier.Explain(new Passage(printed), theme);

        var words = PassageWords.Read(printed);
        Assert.NotEmpty(decided);
        Assert.All(decided, feature => Assert.NotEmpty(words.PlacesOf(feature.Feature)));
    }
}
