using System.Text.RegularExpressions;

namespace Analytics.Parsing.Poppler;

/// <summary>Runs Poppler's commands on a PDF within the limits of reading, and says of what fails what is wrong with the file.</summary>
internal sealed partial class PopplerCommands(PdfTextOptions options)
{
    /// <summary>Several commands may be run one after the other: the time is for all of them.</summary>
    /// <exception cref="UnreadablePdfException">The file is no PDF, or it took too long.</exception>
    public async Task<T> WithinTimeAsync<T>(string path, Func<CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        PdfDamage.Check(path);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(TimeSpan.FromSeconds(options.TimeLimit));
        try
        {
            return await read(time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UnreadablePdfException($"took longer than {options.TimeLimit} s to read");
        }
    }

    /// <exception cref="UnreadablePdfException">The command says that it cannot read the file.</exception>
    /// <exception cref="PopplerMissingException">There is no such command.</exception>
    public async Task<PopplerOutput> RunAsync(string command, string[] arguments, CancellationToken time)
    {
        var output = await PopplerProcess.RunAsync(command, arguments, options, time);
        return output.ExitCode switch
        {
            0 => output,
            PopplerProcess.CommandNotFound => throw new PopplerMissingException(command),
            _ => throw new UnreadablePdfException(Reason(output)),
        };
    }

    public static string Reason(PopplerOutput output) => output switch
    {
        _ when output.Errors.Contains("Incorrect password", StringComparison.Ordinal) => "encrypted PDF: it needs a password",
        _ when output.Errors.Contains("Copying of text", StringComparison.Ordinal) => "protected PDF: it forbids copying its text",
        _ when output.Errors.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || output.ExitCode > 128 => "damaged or hostile PDF: reading it broke the memory or time limit",
        _ when output.Errors.Contains("Wrong page range", StringComparison.Ordinal) => "the PDF has no such page",
        _ when output.Errors.Length > 0 => $"damaged PDF: {FirstLine(output.Errors)}",
        _ => "damaged PDF: it has no pages",
    };

    private static string FirstLine(string errors) => ErrorClass().Replace(errors.Trim().Split('\n')[0], "").Replace("<0a>", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^(Syntax|Internal|I/O) (Error|Warning)( \(\d+\))?: ")]
    private static partial Regex ErrorClass();
}
