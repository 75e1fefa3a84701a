using Analytics.Classification;
using Analytics.Classification.Evaluating;
using Analytics.Classification.Linear;
using Analytics.Parsing;
using Analytics.Parsing.Poppler;
using Analytics.Responses;
using Analytics.Search;
using Analytics.Search.Sqlite;
using Analytics.Search.Vocabulary;
using Analytics.Sources.Fetching;
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
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidation>();
        services.AddOptions<PdfTextOptions>().Bind(configuration.GetSection(PdfTextOptions.Section)).ValidateDataAnnotations().ValidateOnStart();

        services.AddOptions<WorkOptions>().Bind(configuration.GetSection(WorkOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CollectOptions>().Bind(configuration.GetSection(CollectOptions.Section)).ValidateDataAnnotations().ValidateOnStart();

        services.AddOptions<EngineOptions>().Bind(configuration.GetSection(EngineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidation>();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => ThemeScheme.Load(ShippedData.ThemeScheme));
        services.AddSingleton(_ => SearchVocabulary.Load(ShippedData.Vocabulary));
        AddEngines(services);
        services.AddSingleton(LoadModel);
        services.AddSingleton(provider => MeasuredErrors.Load(Path.Combine(ShippedData.Themes, MeasuredErrors.FileName(provider.GetRequiredService<IThemeEngine>()))));
        services.AddSingleton<ThemeClassifier>();
        services.AddSingleton(provider => new PaperMatching(
            AnswerWords.Load(ShippedData.AnswerWords, provider.GetRequiredService<SearchVocabulary>()),
            provider.GetRequiredService<ThemeScheme>(),
            provider.GetRequiredService<ThemeClassifier>));
        services.AddSingleton<Corpora>();
        services.AddSingleton(NewIngestRun);
        services.AddSingleton(NewDerivationRun);
        services.AddSingleton(NewWorkRun);
        services.AddSingleton(provider => new Manners(provider.GetRequiredService<IOptions<CollectOptions>>().Value));
        services.AddSingleton(_ => new HttpMessageInvoker(PageFetcher.Connections()));
        services.AddSingleton(RetryPlan.Random);
        services.AddSingleton(NewCollectRun);
        return services;
    }

    /// <summary>The built-in engines and those of the add-ons; each seam takes the one that the settings choose.</summary>
    private static void AddEngines(IServiceCollection services)
    {
        services.AddSingleton(new EngineOffer<IPdfTextReader>("poppler", IsNamed: false, provider => new PopplerTextReader(provider.GetRequiredService<IOptions<PdfTextOptions>>().Value)));
        services.AddSingleton(new EngineOffer<OpenFindingIndex>(SqliteFindingIndex.Name, IsNamed: false, _ => folder => new SqliteFindingIndex(Path.Combine(folder, SqliteFindingIndex.Name))));
        services.AddSingleton(new EngineOffer<IThemeEngine>("linear", IsNamed: false, _ => new LinearThemeEngine()));
        EngineAddOns.Register(services);

        services.AddSingleton(provider => provider.Choose<IPdfTextReader>(engines => engines.PdfText));
        services.AddSingleton(provider => new PopplerPainter(provider.GetRequiredService<IOptions<PdfTextOptions>>().Value));
        services.AddSingleton(provider => provider.Choose<OpenFindingIndex>(engines => engines.Index));
        services.AddSingleton(provider => provider.Choose<IThemeEngine>(engines => engines.ThemeModel));
    }

    private static Func<Corpus, IngestRun> NewIngestRun(IServiceProvider services) => corpus => new IngestRun(
        corpus, new FileReading(corpus, NewDerivation(services, corpus)), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<IngestRun>>());

    private static Func<Corpus, DerivationRun> NewDerivationRun(IServiceProvider services) => corpus =>
        new DerivationRun(corpus, NewDerivation(services, corpus), services.GetRequiredService<TimeProvider>());

    private static Func<Corpus, WorkRun> NewWorkRun(IServiceProvider services) => corpus =>
    {
        var derivation = NewDerivation(services, corpus);
        var options = services.GetRequiredService<IOptions<WorkOptions>>().Value;
        return new WorkRun(corpus, new FileReading(corpus, derivation), derivation, options, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<WorkRun>>());
    };

    private static Func<Corpus, CollectRun> NewCollectRun(IServiceProvider services) => corpus =>
    {
        var (options, manners, clock) = (services.GetRequiredService<IOptions<CollectOptions>>().Value, services.GetRequiredService<Manners>(), services.GetRequiredService<TimeProvider>());
        var fetcher = new PageFetcher(services.GetRequiredService<HttpMessageInvoker>(), manners, ProtectionPages.Load(), options, clock);
        return new CollectRun(corpus, NewIngestRun(services)(corpus), fetcher, manners, services.GetRequiredService<RetryPlan>(), options, clock, services.GetRequiredService<ILogger<CollectRun>>());
    };

    /// <summary>For one of the corpora, whose authorities tell the parser which names there are.</summary>
    private static DocumentDerivation NewDerivation(IServiceProvider services, Corpus corpus) => new(
        corpus,
        new ReportParser(services.GetRequiredService<IPdfTextReader>(), corpus.Authorities),
        services.GetRequiredService<ThemeClassifier>(),
        services.GetRequiredService<ILogger<DocumentDerivation>>());

    private static IThemeModel LoadModel(IServiceProvider services) => new ShippedModel(
        services.GetRequiredService<IThemeEngine>(),
        services.GetRequiredService<ThemeScheme>(),
        ShippedData.Themes,
        services.GetRequiredService<IOptions<DataOptions>>().Value.Open().Themes,
        services.GetRequiredService<ILogger<ShippedModel>>()).Load(CancellationToken.None);
}
