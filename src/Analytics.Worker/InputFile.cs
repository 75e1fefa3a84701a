using Analytics.Classification;
using Analytics.Classification.Evaluating;

namespace Analytics.Worker;

/// <summary>Files that a call names: what is wrong with them is wrong usage, and the message says which file and where.</summary>
internal static class InputFile
{
    /// <exception cref="UsageException">There is no such file.</exception>
    public static string Existing(string path) => File.Exists(path) ? path : throw new UsageException($"There is no file {path}.");

    /// <exception cref="UsageException">The folder in which the file would be written is missing.</exception>
    public static void FolderFor(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
            throw new UsageException($"There is no folder for {path}.");
    }

    /// <exception cref="UsageException">The file is missing or holds no labelled passages.</exception>
    public static IReadOnlyList<LabelledPassage> Passages(string path, ThemeScheme scheme)
    {
        try
        {
            return TrainingSet.Load(Existing(path), scheme);
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="UsageException">The file is missing or holds no items.</exception>
    public static IReadOnlyList<ListedItem> Items(string path)
    {
        try
        {
            return InspectionErrors.ReadItems(Existing(path));
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="UsageException">The file is missing or holds no predictions of these passages.</exception>
    public static IReadOnlyList<(string Yardstick, IReadOnlyList<JudgedPassage> Judged)> Predictions(
        string path, IReadOnlyList<LabelledPassage> passages, IReadOnlyList<int> foldOf)
    {
        try
        {
            return FoldsFile.ReadPredictions(Existing(path), passages, foldOf);
        }
        catch (InvalidDataException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="UsageException">The file is missing or no model of this engine.</exception>
    public static IThemeModel Model(string path, IThemeEngine engine)
    {
        try
        {
            using var file = File.OpenRead(Existing(path));
            return engine.Load(file);
        }
        catch (ModelFormatException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
    }
}
