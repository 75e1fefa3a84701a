using Analytics.Classification;
using Analytics.Reports;

namespace Analytics.Tests.Classification;

public sealed class TrainingSetTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Reads_an_example_as_its_own_group()
    {
        var passage = Load("""{"id": "ex-1", "kind": "narrative", "text": "Supervision is good.", "themes": ["supervision"], "polarity": "strength"}""");

        Assert.Equal(new Passage("Supervision is good.", FindingKind.Narrative), passage.Passage);
        Assert.Equal(["supervision"], passage.Themes);
        Assert.Equal(Polarity.Strength, passage.Polarity);
        Assert.Equal("ex-1", passage.Group);
    }

    [Fact]
    public void Groups_passages_of_reports_by_authority()
    {
        var passage = Load("""{"id": "1", "type": "item", "kind": "sif", "file": "999_a-town__sif__2015-01-01.pdf", "text": "Caseloads (paragraph 3)", "themes": ["caseloads", "neglect"], "polarity": "improvement"}""");

        Assert.Equal(new Passage("Caseloads", FindingKind.ImprovementItem), passage.Passage);
        Assert.Equal("999_a-town", passage.Group);
    }

    [Fact]
    public void Takes_a_theme_that_stands_twice_for_one()
    {
        var passage = Load("""{"id": "1", "text": "Caseloads", "themes": ["caseloads", "neglect", "caseloads"], "polarity": "improvement"}""");

        Assert.Equal(["caseloads", "neglect"], passage.Themes);
    }

    [Theory]
    [InlineData("999_a-town__sif__2015-01-01.pdf", Framework.Sif)]
    [InlineData("999_a-town__jtai-neglect__2018-01-01.pdf", Framework.Jtai)]
    [InlineData("999_a-town__send__2024-01-01.pdf", Framework.AreaSend)]
    [InlineData("999_a-town__poem__2024-01-01.pdf", null)]
    [InlineData("a-town.pdf", null)]
    public void Reads_the_framework_from_the_name_of_the_file(string file, Framework? framework)
    {
        var passage = Load($$"""{"id": "1", "type": "item", "file": "{{file}}", "text": "Caseloads.", "themes": ["caseloads"], "polarity": "improvement"}""");

        Assert.Equal(framework, passage.Framework);
    }

    [Fact]
    public void Keeps_the_tag_of_the_national_framework_apart_from_the_text()
    {
        var passage = Load("""{"id": "1", "type": "item", "text": "Caseloads (National Framework enabler 3)", "themes": ["caseloads"], "polarity": "improvement"}""");

        Assert.Equal(FrameworkTag.Enabler3, passage.Tag);
        Assert.Equal("Caseloads", passage.Passage.Text);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"id": "1", "text": "Caseloads", "themes": [], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "themes": ["caseloads"], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "text": "Caseloads", "themes": ["caseloads", null], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "text": " ", "themes": ["caseloads"], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "text": "Caseloads \ud83d", "themes": ["caseloads"], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "text": "Rain", "themes": ["weather"], "polarity": "improvement"}""")]
    [InlineData("""{"id": "1", "text": "Caseloads", "themes": ["caseloads"], "polarity": "gloomy"}""")]
    [InlineData("""{"id": "1", "type": "poem", "text": "Caseloads", "themes": ["caseloads"], "polarity": "improvement"}""")]
    public void Names_file_and_line_of_what_is_no_labelled_passage(string line)
    {
        File.WriteAllText(_path, "\n" + line);

        var refusal = Assert.Throws<InvalidDataException>(() => TrainingSet.Load(_path, SmallTraining.Scheme));

        Assert.Contains($"{_path}, line 2", refusal.Message);
    }

    [Fact]
    public void Reads_our_own_examples_of_every_theme()
    {
        var labelled = ThemesFolder.Examples.SelectMany(passage => passage.Themes).Distinct();

        Assert.Equal(ThemesFolder.Scheme.Themes.Select(theme => theme.Slug).Order(), labelled.Order());
    }

    private LabelledPassage Load(string line)
    {
        File.WriteAllText(_path, line);
        return Assert.Single(TrainingSet.Load(_path, SmallTraining.Scheme));
    }
}
