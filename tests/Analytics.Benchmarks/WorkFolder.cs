using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Benchmarks;

/// <summary>A folder for everything that a measurement writes, gone when it ends, and the library set up over it.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-benchmark-");

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>The names of the engines that this build has for a seam, the named one first.</summary>
    public static IReadOnlyList<string> Offers<TSeam>()
    {
        using var services = Open("unused", []);
        return [.. services.GetServices<EngineOffer<TSeam>>().OrderByDescending(offer => offer.IsNamed).Select(offer => offer.Name)];
    }

    /// <summary>The library with settings, over the data folder of that name.</summary>
    public ServiceProvider OpenData(string name, params (string Name, string Value)[] settings) => Open(Path(name), settings);

    public void Dispose() => _folder.Delete(recursive: true);

    public static ServiceProvider Open(string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("Data:Folder", folder)).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)))
            .Build();
        return new ServiceCollection().AddLogging().AddAnalytics(configuration).BuildServiceProvider();
    }
}
