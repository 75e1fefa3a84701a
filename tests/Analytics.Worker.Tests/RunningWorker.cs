using System.Diagnostics;

namespace Analytics.Worker.Tests;

/// <summary>A command that is on its way.</summary>
public sealed class RunningWorker(Process process) : IDisposable
{
    private readonly Task<string> _output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    private readonly Task<string> _error = process.StandardError.ReadToEndAsync(CancellationToken.None);

    public bool HasEnded => process.HasExited;

    /// <summary>Waits for its end.</summary>
    public async Task<Answer> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await _output, await _error);
    }

    /// <summary>As <c>kill -9</c> does, with all that it started.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
