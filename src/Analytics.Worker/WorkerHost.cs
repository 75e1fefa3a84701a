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

        var services = new ServiceCollection();
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(line => line.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddAnalytics(configuration);
        return new WorkerHost(services.BuildServiceProvider());
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();
}
