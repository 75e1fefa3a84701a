using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Analytics.Parsing.Poppler;

/// <summary>What a finished process wrote; <see cref="Errors"/> is cut after some hundred lines.</summary>
internal sealed record PopplerOutput(int ExitCode, ReadOnlyMemory<byte> Text, string Errors);

/// <summary>Runs one command of Poppler within its limits and kills it on cancellation.</summary>
internal static class PopplerProcess
{
    /// <summary>The exit status by which a POSIX shell says so.</summary>
    public const int CommandNotFound = 127;

    private const int ErrorsKept = 64 * 1024;

    // The shell sets the limits and becomes the command, so there is one process to kill. Processor time is limited as well, so that
    // nothing is left running should we be killed ourselves; no file may be written. A system without one of the limits runs without it.
    private const string Limited = """ulimit -v "$1" 2>/dev/null; ulimit -t "$2"; ulimit -f 0; ulimit -c 0; shift 2; exec "$@" """;

    /// <exception cref="OperationCanceledException">Cancelled; the process is gone.</exception>
    /// <exception cref="UnreadablePdfException">The process wrote more than <see cref="PdfTextOptions.TextLimit"/>.</exception>
    public static async Task<PopplerOutput> RunAsync(string command, string[] arguments, PdfTextOptions limits, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = Process.Start(StartInfo(command, arguments, limits)) ?? throw new PopplerMissingException(command);
        try
        {
            var errors = ReadErrorsAsync(process.StandardError.BaseStream, cancel);
            var text = await ReadTextAsync(process.StandardOutput.BaseStream, limits.TextLimit, cancel);
            var firstErrors = await errors;
            await process.WaitForExitAsync(cancel);
            return new PopplerOutput(process.ExitCode, text, firstErrors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo StartInfo(string command, string[] arguments, PdfTextOptions limits) =>
        new("/bin/sh", ["-c", Limited, "sh", $"{limits.MemoryLimit * 1024L}", $"{limits.TimeLimit + 1}", command, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static async Task<ReadOnlyMemory<byte>> ReadTextAsync(Stream output, int limit, CancellationToken cancel)
    {
        var text = new ArrayBufferWriter<byte>(256 * 1024);
        while (await output.ReadAsync(text.GetMemory(64 * 1024), cancel) is > 0 and var count)
        {
            text.Advance(count);
            if (text.WrittenCount > limit * 1024L * 1024L)
                throw new UnreadablePdfException($"too large: more than {limit} MiB of text with its positions");
        }
        return text.WrittenMemory;
    }

    // Everything is read, or the process would wait for us, but only the beginning is kept: a damaged file gets a line for each oddity.
    private static async Task<string> ReadErrorsAsync(Stream errors, CancellationToken cancel)
    {
        var kept = new byte[ErrorsKept];
        var spare = new byte[ErrorsKept];
        var length = 0;
        while (await errors.ReadAsync(length < ErrorsKept ? kept.AsMemory(length) : spare, cancel) is > 0 and var count)
            length = Math.Min(length + count, ErrorsKept);
        return Encoding.UTF8.GetString(kept, 0, length);
    }
}
