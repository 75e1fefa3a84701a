using Analytics.Classification.Evaluating;

namespace Analytics.Worker;

/// <summary>An evaluation for people.</summary>
internal static class EvaluationPrint
{
    public static void Write(string model, EvaluationReport report)
    {
        WriteHeading(model, report);
        WriteTable(ScoreTables.Overall(report));
        WritePolarityAndCalibration(report);
        WriteTable(ScoreTables.Themes(report));
    }

    public static void Write(MethodReport report)
    {
        WriteHeading($"{report.Engine}, cross-validated in {report.Folds} folds", report.Scores);
        WriteTable(ScoreTables.Overall(report));
        WritePolarityAndCalibration(report.Scores);
        Console.Out.WriteLine(ScoreTables.TextAlone(report.TextAlone));
        Console.Out.WriteLine();
        WriteTable(ScoreTables.Folds(report.Yardsticks));
        foreach (var yardstick in report.Yardsticks.Yardsticks)
            Console.Out.WriteLine($"The model is {(report.Yardsticks.IsAbove(yardstick) ? "" : "not ")}above {yardstick.Judge} in every fold.");
        Console.Out.WriteLine();
        if (report.AcrossFrameworks.Count > 0)
            WriteTable(ScoreTables.Frameworks(report.AcrossFrameworks));
        if (report.Tags is { } tags)
            WriteTable(ScoreTables.Tags(tags));
        WriteTable(ScoreTables.Themes(report));
    }

    private static void WriteHeading(string what, EvaluationReport report)
    {
        Console.Out.WriteLine($"{what}: {report.All.Passages:N0} passages of {report.Authorities:N0} authorities; in brackets 95 % intervals");
        Console.Out.WriteLine();
    }

    private static void WritePolarityAndCalibration(EvaluationReport report)
    {
        Console.Out.WriteLine($"Polarity of sentences: {ScoreTables.Share(report.SentencePolarity.Accuracy, report.Intervals.SentencePolarity)} right");
        Console.Out.WriteLine();
        WriteTable(ScoreTables.PolarityConfusion(report.SentencePolarity));
        Console.Out.WriteLine($"Calibration error (ECE): {ScoreTables.Share(report.GivenThemes.Error)} over the themes given, {ScoreTables.Share(report.AllThemes.Error)} over all themes of all passages");
        Console.Out.WriteLine();
        WriteTable(ScoreTables.Reliability(report.GivenThemes));
    }

    private static void WriteTable(ScoreTable table)
    {
        foreach (var line in table.TextLines())
            Console.Out.WriteLine(line);
        Console.Out.WriteLine();
    }
}
