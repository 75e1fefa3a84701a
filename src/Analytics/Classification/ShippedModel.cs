using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Analytics.Classification;

/// <summary>
/// The engine's model as it comes with the program. A file that is missing or of another engine or version is never misread:
/// a model is then trained on the passages that come with the program, and kept for the next start.
/// </summary>
/// <param name="themesFolder">The scheme, the examples and a model for each engine.</param>
/// <param name="keptFolder">For models trained here.</param>
public sealed partial class ShippedModel(IThemeEngine engine, ThemeScheme scheme, string themesFolder, string keptFolder, ILogger<ShippedModel> log)
{
    private const int Seed = 1;

    public static string FileName(IThemeEngine engine) => $"{engine.Engine.Name}.model";

    public IThemeModel Load(CancellationToken cancel)
    {
        var kept = Path.Combine(keptFolder, $"{engine.Engine.Name}-{HashOfTraining()}.model");
        return TryLoad(Path.Combine(themesFolder, FileName(engine)), out var refusal) ?? TryLoad(kept, out _) ?? Train(kept, refusal, cancel);
    }

    private IThemeModel? TryLoad(string path, out string refusal)
    {
        refusal = "there is no such file.";
        if (!File.Exists(path))
            return null;
        try
        {
            using var file = File.OpenRead(path);
            return engine.Load(file);
        }
        catch (ModelFormatException refused)
        {
            // Another engine or version wrote it, or it is damaged; the examples still say what it should know.
            refusal = refused.Message;
            return null;
        }
    }

    private IThemeModel Train(string kept, string refusal, CancellationToken cancel)
    {
        var examples = TrainingSet.Load(Path.Combine(themesFolder, "examples.jsonl"), scheme);
        LogTraining(FileName(engine), refusal, examples.Count, kept);
        var model = engine.Train(examples, scheme, Seed, cancel);

        // Written beside and moved: another process may be doing the same.
        Directory.CreateDirectory(keptFolder);
        var unfinished = $"{kept}.{Environment.ProcessId}.part";
        using (var file = File.Create(unfinished))
            model.Save(file);
        File.Move(unfinished, kept, overwrite: true);
        return model;
    }

    /// <summary>Other examples or another scheme make another model, which must not be taken for this one.</summary>
    private string HashOfTraining()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(themesFolder, "scheme.json")));
        hash.AppendData(File.ReadAllBytes(Path.Combine(themesFolder, "examples.jsonl")));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }

    [LoggerMessage(LogLevel.Warning, "The shipped theme model {File} is not used: {Reason} Training anew on {Passages} examples, to be kept as {Kept}; the shipped model knew more passages")]
    private partial void LogTraining(string file, string reason, int passages, string kept);
}
