using Analytics.Sources;
using Analytics.Sources.LocalFolder;

namespace Analytics.Web.Upkeep;

/// <summary>
/// Brings the store up to date before the first request, and reads the invented sample while nothing real is held.
/// A sample that is held already is passed over file by file.
/// </summary>
internal sealed partial class FirstStart(Corpora corpora, Func<Corpus, IngestRun> newRun, FirstStartProgress progress, ILogger<FirstStart> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await corpora.Real.Store.MigrateAsync(cancellationToken);
        if ((await corpora.ActiveAsync(cancellationToken)).IsSample)
            await corpora.Sample.Store.MigrateAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(await corpora.ActiveAsync(stoppingToken)).IsSample)
            return;
        var files = SampleFiles();
        progress.Begin(files.Count);
        try
        {
            await newRun(corpora.Sample).RunAsync(files, progress, stoppingToken);
            progress.End();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            progress.End();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The sample is an extra: without it (no PDF engine installed, say) the service still answers, and pages say why it is empty.
            LogFailed(failure);
            progress.End(failure.Message);
        }
    }

    /// <summary>Reports, and papers, which come in more forms.</summary>
    internal static IReadOnlyList<SourceFile> SampleFiles() => [.. FilesIn(ShippedData.Sample, [".pdf"]), .. FilesIn(ShippedData.SamplePapers, [".pdf", ".html", ".docx", ".xml", ".txt"])];

    private static IReadOnlyList<SourceFile> FilesIn(string folder, string[] endings)
    {
        var listing = Path.Combine(folder, Listing.FileName);
        var files = Directory.EnumerateFiles(folder).Where(file => endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal);
        return new LocalFolderSource(files, File.Exists(listing) ? Listing.Load(listing) : null).Files;
    }

    [LoggerMessage(LogLevel.Error, "The sample could not be read")]
    private partial void LogFailed(Exception failure);
}
