using Analytics.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Worker;

/// <summary>The library with the settings of this process: the environment, and over it the options of the command.</summary>
internal sealed class WorkerHost(ServiceProvider services) : IDisposable
{
    public Corpora Corpora => Get<Corpora>();

    public static WorkerHost Open(string? dataFolder)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        if ((dataFolder ?? configuration["DATA"]) is { Length: > 0 } folder)
            configuration[$"{DataOptions.Section}:{nameof(DataOptions.Folder)}"] = folder;

        // What a worker reads it writes back: a standby that is behind would have it put old over new.
        configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.ReadFromStandby)}"] = bool.FalseString;

        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Warning);
            if (string.Equals(configuration["Log:Format"], "json", StringComparison.OrdinalIgnoreCase))
                logging.AddJsonConsole(line => (line.UseUtcTimestamp, line.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
            else
                logging.AddSimpleConsole(line => line.SingleLine = true);
            logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        });
        services.AddAnalytics(configuration);
        return new WorkerHost(services.BuildServiceProvider());
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();
}
