using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Reports;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Classification.Evaluating;

public sealed class InspectionErrorsTests
{
    [Fact]
    public void Counts_a_theme_once_for_an_inspection_whichever_items_have_it()
    {
        // The second item is labelled with caseloads and not given it, the first is: the inspection as a whole is right.
        var errors = Count(
            [Item("a", "Caseloads.", ["caseloads"], ["caseloads"]), Item("a", "Work.", ["caseloads", "neglect"], ["supervision"])],
            [new("a", "Caseloads.", "LA"), new("a", "Work.", "LA")]);

        Assert.Equal(new ErrorCounts(1, 0, 0, 0), errors["caseloads"]);
        Assert.Equal(new ErrorCounts(0, 0, 1, 0), errors["neglect"]);
        Assert.Equal(new ErrorCounts(0, 1, 0, 0), errors["supervision"]);
        Assert.Equal(new ErrorCounts(0, 0, 0, 1), errors["adoption"]);
    }

    [Fact]
    public void An_inspection_with_an_item_that_nobody_labelled_tells_nothing()
    {
        var errors = Count(
            [Item("a", "Caseloads.", ["caseloads"], ["caseloads"]), Item("b", "Caseloads.", ["caseloads"], [])],
            [new("a", "Caseloads.", "LA"), new("b", "Caseloads.", "LA"), new("b", "Something else.", "LA")]);

        Assert.Equal(new ErrorCounts(1, 0, 0, 0), errors["caseloads"]);
    }

    [Fact]
    public void Items_are_found_again_however_they_are_spaced_and_tagged()
    {
        var errors = Count(
            [Item("a", "The quality of return-home interviews", ["missing-and-exploitation"], [])],
            [new("a", "The quality  of return- home interviews (Outcome 3, National Framework)", null)]);

        Assert.Equal(new ErrorCounts(0, 0, 1, 0), errors["missing-and-exploitation"]);
    }

    [Fact]
    public void What_is_said_to_a_safeguarding_children_board_is_left_out()
    {
        var errors = Count(
            [Item("a", "Caseloads.", ["caseloads"], ["caseloads"]), Item("a", "The board’s audits.", ["quality-assurance"], ["quality-assurance"])],
            [new("a", "Caseloads.", "LA"), new("a", "The board’s audits.", "LSCB"), new("a", "More for the board.", "LSCB")]);

        Assert.Equal(new ErrorCounts(1, 0, 0, 0), errors["caseloads"]);
        Assert.Equal(new ErrorCounts(0, 0, 0, 1), errors["quality-assurance"]);
    }

    [Fact]
    public void The_file_holds_what_was_counted()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "linear.errors.csv");
        var measured = new MeasuredErrors("linear 3 · 01234567", [new(Framework.IlacsShort, "neglect", new ErrorCounts(1, 2, 3, 4)), new(Framework.AreaSend, "neglect", default)]);

        measured.Save(path);

        var read = MeasuredErrors.Load(path);
        Assert.Equal(measured.ModelVersion, read.ModelVersion);
        Assert.Equal(measured.Errors, read.Errors);
        Assert.Same(MeasuredErrors.None, MeasuredErrors.Load(path + ".nowhere"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("linear 3,ilacs-short,neglect,1,2,3")]
    [InlineData("linear 3,ilacs-short,neglect,1,2,3,-4")]
    [InlineData("linear 3,no-framework,neglect,1,2,3,4")]
    [InlineData("linear 3,ilacs-short,neglect,1,2,3,4\nlinear 2,ilacs-short,caseloads,1,2,3,4")]
    public void A_file_that_holds_something_else_is_refused_by_name(string rows)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "linear.errors.csv");
        File.WriteAllText(path, $"model_version,framework,theme,true_positives,false_positives,false_negatives,true_negatives\n{rows}");

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => MeasuredErrors.Load(path)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, ErrorCounts> Count(IReadOnlyList<JudgedPassage> judged, IReadOnlyList<ListedItem> items) =>
        InspectionErrors.Count("model 1", judged, items, ThemesFolder.Scheme).Errors.ToDictionary(error => error.Theme, error => error.Counts);

    private static JudgedPassage Item(string file, string text, string[] labels, string[] given) => new(
        new LabelledPassage($"{file} {text}", new Passage(text, FindingKind.ImprovementItem), labels, Polarity.Improvement, file) { Document = file, Framework = Framework.IlacsShort },
        new ThemePrediction([.. given.Select(theme => new ThemeProbability(theme, 0.9))], Polarity.Improvement));
}
