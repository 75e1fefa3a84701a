using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

public sealed class CueRulesTests
{
    [Theory]
    [InlineData("Caseloads are high.", "caseloads")]
    [InlineData("The WORK'S load is shared: too much work, says staff.", "caseloads")]
    [InlineData("Supervisors' notes, and the supervisory board.", "supervision")]
    [InlineData("Children’s wishes come first.", "voice")]
    [InlineData("Caseloads are high where supervision is rare.", "supervision caseloads")]
    public void Finds_cues_as_words_in_the_order_of_the_scheme(string text, string themes)
    {
        var found = Rules("too much work", "caseload*").Themes(text);

        Assert.Equal(themes.Split(' '), found);
    }

    [Theory]
    [InlineData("Overcaseloaded")]
    [InlineData("too much workshop")]
    [InlineData("")]
    [InlineData("to")]
    public void Calls_other_what_has_no_cue(string text)
    {
        var found = Rules("too much work", "caseload*").Themes(text);

        Assert.Equal(["other"], found);
    }

    [Fact]
    public void Refuses_a_cue_that_stands_in_every_text()
    {
        Assert.Throws<InvalidDataException>(() => Rules("a*"));
    }

    [Fact]
    public void Meets_half_of_the_labels_of_our_own_examples()
    {
        var rules = new CueRules(ThemesFolder.Scheme);

        var met = ThemesFolder.Examples.Sum(example => example.Themes.Intersect(rules.Themes(example.Passage.Text)).Count());

        Assert.InRange(met, ThemesFolder.Examples.Sum(example => example.Themes.Count) / 2, int.MaxValue);
    }

    private static CueRules Rules(params string[] cues) => new(new ThemeScheme
    {
        Version = "1",
        Groups = ["Work"],
        Themes =
        [
            Theme("supervision", "supervis*"),
            Theme("voice", "children's wishes"),
            Theme("caseloads", cues),
        ],
    });

    private static Theme Theme(string slug, params string[] cues) => new() { Slug = slug, Name = slug, Group = "Work", About = slug, Cues = cues };
}
