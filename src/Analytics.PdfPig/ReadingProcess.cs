using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Analytics.Parsing;

namespace Analytics.PdfPig;

/// <summary>A process of our own <see cref="Program"/>, kept warm from file to file. Asked by one at a time.</summary>
internal sealed class ReadingProcess : IDisposable
{
    // A process that breaks is no news to the system or to the terminal: its answer stays away, and that says it.
    private const string Quiet = """ulimit -c 0; exec "$@" 2>/dev/null""";

    private readonly Process _process;

    private ReadingProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <exception cref="InvalidOperationException">It did not start, so no file can be read: the run must stop rather than reject each of them.</exception>
    public static async Task<ReadingProcess> StartAsync(PdfTextOptions limits, CancellationToken cancel)
    {
        var start = StartInfo(limits);
        var process = new ReadingProcess(Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' did not start."));
        try
        {
            await process.ReceiveAsync(cancel);
            return process;
        }
        catch (Exception failure)
        {
            process.Dispose();
            if (failure is EndOfStreamException)
                throw new InvalidOperationException($"The process that reads PDF files did not start: '{string.Join(' ', start.ArgumentList.Skip(3))}'.", failure);
            throw;
        }
    }

    /// <exception cref="IOException">The process ended instead of answering.</exception>
    public async Task<byte[]> AskAsync(Request request, CancellationToken cancel)
    {
        await _process.StandardInput.BaseStream.WriteAsync(request.ToBytes(), cancel);
        await _process.StandardInput.BaseStream.FlushAsync(cancel);
        return await ReceiveAsync(cancel);
    }

    /// <summary>Lets it end as it does when we are gone: in the middle of a file if need be.</summary>
    public void CloseInput() => _process.StandardInput.Close();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(PdfTextOptions limits)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Quiet, "sh", Dotnet(), "exec", typeof(Program).Assembly.Location, $"{limits.PageLimit}", $"{limits.TextLimit}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.MemoryLimit * 1024L * 1024L).ToString("x", CultureInfo.InvariantCulture);
        return start;
    }

    // Of the runtime that we run on: …/shared/Microsoft.NETCore.App/10.0.0/ lies in its installation.
    private static string Dotnet() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private async Task<byte[]> ReceiveAsync(CancellationToken cancel)
    {
        var output = _process.StandardOutput.BaseStream;
        var length = new byte[Answer.LengthSize];
        await output.ReadExactlyAsync(length, cancel);
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        await output.ReadExactlyAsync(content, cancel);
        return content;
    }
}
