using System.Diagnostics;
using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Tests.Fixtures;

namespace Analytics.Tests.Classification.Evaluating;

/// <summary>Debian's scikit-learn over the same folds: the script <c>tests/yardstick/linear_svc.py</c>, run once for all engines.</summary>
internal static class LinearSvcYardstick
{
    private const string Python = "/usr/bin/python3";
    private const string ScikitLearn = "/usr/lib/python3/dist-packages/sklearn";

    private static readonly Lock Running = new();
    private static string? _predictions;

    /// <summary>Skips the calling test where scikit-learn isn't installed, fails it in CI.</summary>
    public static IReadOnlyList<(string Yardstick, IReadOnlyList<JudgedPassage> Judged)> Predict(
        IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf, CancellationToken cancel)
    {
        var isThere = File.Exists(Python) && Directory.Exists(ScikitLearn);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(isThere, $"{ScikitLearn} is missing, and CI is promised to have it.");
        Assert.SkipUnless(isThere, "python3-sklearn is not installed.");

        using var folder = new TemporaryFolder();
        var predictions = Path.Combine(folder.Path, "predictions.jsonl");
        lock (Running)
            File.WriteAllText(predictions, _predictions ??= Run(folder, passages, foldOf, cancel));
        return FoldsFile.ReadPredictions(predictions, passages, foldOf);
    }

    private static string Run(TemporaryFolder folder, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf, CancellationToken cancel)
    {
        var (folds, predictions) = (Path.Combine(folder.Path, "folds.jsonl"), Path.Combine(folder.Path, "found.jsonl"));
        FoldsFile.Write(folds, passages, foldOf);
        // A minute's work, which must not slow down the tests that measure time: the last in the queue, on one core.
        var start = new ProcessStartInfo("nice", ["-n", "19", Python, RepositoryFolder.File("tests/yardstick/linear_svc.py"), folds, predictions]) { RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Python} could not be started.");
        using var stop = cancel.Register(process.Kill);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return File.ReadAllText(predictions);
    }
}
