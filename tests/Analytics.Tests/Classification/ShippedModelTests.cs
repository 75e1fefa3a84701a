using Analytics.Classification;
using Analytics.Classification.Linear;
using Analytics.Reports;
using Analytics.Tests.Fixtures;
using Microsoft.Extensions.Logging;

namespace Analytics.Tests.Classification;

public sealed class ShippedModelTests : IDisposable
{
    private static readonly string Example = """{"id": "ex-1", "kind": "narrative", "text": "Supervision is good.", "themes": ["supervision"], "polarity": "strength"}""";

    private readonly TemporaryFolder _themes = new();
    private readonly TemporaryFolder _kept = new();
    private readonly LogLines _log = new();

    public ShippedModelTests()
    {
        _themes.Write("scheme.json", File.ReadAllBytes(Path.Combine(ThemesFolder.Path, "scheme.json")));
        WriteExamples(5);
    }

    private string Shipped => Path.Combine(_themes.Path, "linear.model");

    public void Dispose()
    {
        _themes.Dispose();
        _kept.Dispose();
    }

    [Fact]
    public void Takes_the_shipped_file_of_the_engine()
    {
        File.Copy(Path.Combine(ThemesFolder.Path, "linear.model"), Shipped);

        var model = Load(new LinearThemeEngine());

        Assert.Contains(model.Version, File.ReadAllText(Path.Combine(ThemesFolder.Path, "model-card.md")), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_kept.Path));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Trains_on_the_examples_where_there_is_no_file_and_says_so_once()
    {
        var model = Load(new LinearThemeEngine());

        Assert.Equal("supervision", model.Predict(new Passage("Good supervision.")).Themes[0].Slug);
        var line = Assert.Single(_log.Lines);
        Assert.Contains("linear.model is not used: there is no such file.", line, StringComparison.Ordinal);
        Assert.Contains("5 examples", line, StringComparison.Ordinal);
        Assert.Contains("knew more passages", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Trains_anew_where_another_version_of_the_engine_wrote_the_file()
    {
        using (var file = File.Create(Shipped))
            ModelFile.Write(file, new EngineVersion("linear", "0"), "of old"u8.ToArray());

        var model = Load(new LinearThemeEngine());

        Assert.StartsWith(new LinearThemeEngine().Engine.ToString(), model.Version, StringComparison.Ordinal);
        Assert.Contains("another engine or version than 'linear ", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Trains_anew_where_the_file_is_cut_short()
    {
        File.WriteAllBytes(Shipped, File.ReadAllBytes(Path.Combine(ThemesFolder.Path, "linear.model"))[..5000]);

        Load(new LinearThemeEngine());

        Assert.Contains("damaged", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_what_it_kept_at_the_next_start()
    {
        var trained = Load(new LinearThemeEngine());
        var written = File.GetLastWriteTimeUtc(Assert.Single(Directory.EnumerateFiles(_kept.Path)));

        var again = Load(new LinearThemeEngine());

        Assert.Equal(trained.Version, again.Version);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Assert.Single(Directory.EnumerateFiles(_kept.Path))));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public void Does_not_take_what_it_kept_when_the_examples_have_changed()
    {
        var trained = Load(new LinearThemeEngine());
        WriteExamples(6);

        var again = Load(new LinearThemeEngine());

        Assert.NotEqual(trained.Version, again.Version);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public void Trains_anew_where_what_it_kept_is_damaged()
    {
        var trained = Load(new LinearThemeEngine());
        File.WriteAllText(Directory.EnumerateFiles(_kept.Path).Single(), "no model");

        var again = Load(new LinearThemeEngine());

        Assert.Equal(trained.Version, again.Version);
        Assert.Equal(2, _log.Lines.Count);
    }

    private IThemeModel Load(IThemeEngine engine) =>
        new ShippedModel(engine, ThemesFolder.Scheme, _themes.Path, _kept.Path, _log).Load(TestContext.Current.CancellationToken);

    private void WriteExamples(int count) =>
        File.WriteAllLines(Path.Combine(_themes.Path, "examples.jsonl"), Enumerable.Repeat(Example, count));

    private sealed class LogLines : ILogger<ShippedModel>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
