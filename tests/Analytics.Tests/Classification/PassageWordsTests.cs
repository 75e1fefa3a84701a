using Analytics.Classification;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification;

public sealed class PassageWordsTests
{
    private const string Printed = "Children's plans are late, and the Managers' oversight of plan reviews (paragraph 12) is weak (outcome 4, National Framework).";

    [Theory]
    [InlineData("plan", "plan")]
    [InlineData("children's", "Children's")]
    [InlineData("managers", "Managers")]
    [InlineData("is", "is")]
    [InlineData("late and", "")]
    [InlineData("paragraph", "")]
    [InlineData("framework", "")]
    public void Finds_a_word_where_it_is_printed(string word, string expected)
    {
        var places = PassageWords.Read(Printed).PlacesOf(word);

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), places.Select(place => Printed[place.Start..place.End]));
    }

    [Fact]
    public void Marks_the_words_by_their_weight()
    {
        var marked = PassageWords.Mark("The frequency of staff supervision.", [new("supervision", 3), new("staff", 1.2), new("frequency", 0.6), new("of", 0.1), new("the", -1)]);

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
        Assert.All(decided, word => Assert.NotEmpty(words.PlacesOf(word.Word)));
    }
}
