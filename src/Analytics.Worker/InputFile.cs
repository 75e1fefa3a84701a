namespace Analytics.Worker;

internal static class InputFile
{
    /// <exception cref="UsageException">There is no such file.</exception>
    public static string Existing(string path) => File.Exists(path) ? path : throw new UsageException($"There is no file {path}.");
}
