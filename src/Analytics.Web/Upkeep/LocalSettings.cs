using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Analytics.Web.Upkeep;

/// <summary>The settings of a run on one's own machine: <c>PORT</c>, <c>DATA</c>, and limits that keep requests small.</summary>
internal static class LocalSettings
{
    private const int DefaultPort = 5080;

    /// <summary>As the commands end when they could not run at all.</summary>
    public const int ExitCouldNotRun = 3;

    /// <summary>What is wrong with a setting, in a sentence; null when all is well.</summary>
    public static string? ReadLocalSettings(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["DATA"] is { Length: > 0 } folder)
            builder.Configuration[$"{DataOptions.Section}:{nameof(DataOptions.Folder)}"] = folder;
        if (string.IsNullOrEmpty(builder.Configuration["URLS"]))
        {
            if (!TryReadPort(builder.Configuration["PORT"], out var port))
                return $"PORT is '{builder.Configuration["PORT"]}': a number from 1 to 65535 is expected.";
            builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        }
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The largest body is a correction; a query of ten thousand characters, each of them nine when it is escaped, is still told that it is too long.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.MaxRequestLineSize = 96 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        return null;
    }

    /// <summary>One line for the person, or the script, that waits for the pages.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"Analytics is ready at {string.Join(" and ", addresses)}");
    });

    /// <summary>The edge of the process: a start that fails (no database, a port in use, a folder that is a file) is one line and an exit status.</summary>
    public static async Task<int> RunToTheEndAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"Could not run: {failure.Message}");
            return ExitCouldNotRun;
        }
    }

    private static bool TryReadPort(string? setting, out int port)
    {
        port = DefaultPort;
        return string.IsNullOrEmpty(setting)
            || (int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535);
    }
}
