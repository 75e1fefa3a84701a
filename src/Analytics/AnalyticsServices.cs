using Analytics.Authorities;
using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Analytics;

/// <summary>Registers the library, the only place that does.</summary>
public static class AnalyticsServices
{
    public static IServiceCollection AddAnalytics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>().Bind(configuration.GetSection(DataOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StoreOptions>().Bind(configuration.GetSection(StoreOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PdfTextOptions>().Bind(configuration.GetSection(PdfTextOptions.Section)).ValidateDataAnnotations().ValidateOnStart();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => ThemeScheme.Load(ShippedData.ThemeScheme));
        services.AddSingleton<IPdfTextReader>(provider => new PopplerTextReader(provider.GetRequiredService<IOptions<PdfTextOptions>>().Value));
        services.AddSingleton<IThemeEngine, LinearThemeEngine>();
        services.AddSingleton(LoadModel);
        services.AddSingleton<ThemeClassifier>();
        services.AddSingleton<Corpora>();
        services.AddSingleton(NewIngestRun);
        return services;
    }

    /// <summary>A run over one of the corpora, whose authorities tell the parser which names there are.</summary>
    private static Func<Corpus, IngestRun> NewIngestRun(IServiceProvider services) => corpus => new IngestRun(
        corpus,
        new ReportParser(services.GetRequiredService<IPdfTextReader>(), new AuthorityMatcher(corpus.Authorities)),
        services.GetRequiredService<ThemeClassifier>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<IngestRun>>());

    private static IThemeModel LoadModel(IServiceProvider services)
    {
        using var file = File.OpenRead(ShippedData.ThemeModel);
        return services.GetRequiredService<IThemeEngine>().Load(file);
    }
}
