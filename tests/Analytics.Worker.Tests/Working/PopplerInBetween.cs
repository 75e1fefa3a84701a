namespace Analytics.Worker.Tests.Working;

/// <summary>A <c>pdftohtml</c> that stands before the real one: it notes what is read, takes its time, and for one document kills the worker that asked.</summary>
internal sealed class PopplerInBetween
{
    private readonly string _folder;

    /// <param name="seconds">That each document takes longer.</param>
    /// <param name="poison">The beginning of the hash of the document whose readers die.</param>
    public PopplerInBetween(WorkerProcess worker, double seconds = 0, string poison = "none")
    {
        _folder = worker.Scratch("bin");
        Directory.CreateDirectory(Path.Combine(_folder, "read"));
        var command = Path.Combine(_folder, "pdftohtml");
        // Folders rather than lines in a file: whoever reads a PDF may write none.
        File.WriteAllText(command, FormattableString.Invariant($$"""
            #!/bin/sh
            case "$*" in
                *{{poison}}*.bin) kill -9 $PPID; exit 1 ;;
                *.bin) sleep {{seconds}}; for last; do :; done; mkdir "{{_folder}}/read/$(basename "$last")-$$" ;;
            esac
            PATH=${PATH#*:} exec pdftohtml "$@"
            """));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        worker.Settings["Engines__PdfText"] = "poppler";
        worker.Settings["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    /// <summary>The documents that were read, as often as they were.</summary>
    public IReadOnlyList<string> Read => [.. Directory.GetDirectories(Path.Combine(_folder, "read")).Select(name => Path.GetFileName(name)[..64])];
}
