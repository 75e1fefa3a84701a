using Analytics.Classification;
using Analytics.Parsing;
using Analytics.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Analytics.Tests;

/// <summary>Which engine stands behind a seam.</summary>
public sealed class EngineChoiceTests
{
    [Fact]
    public void Takes_the_named_engines_where_the_build_has_them_and_the_built_in_ones_elsewhere()
    {
        using var services = Services();

        var chosen = (PdfText: services.GetRequiredService<IPdfTextReader>().Engine.Name, ThemeModel: services.GetRequiredService<IThemeEngine>().Engine.Name);

        Assert.Equal(BuiltEngines.HasNamed ? ("pdfpig", "microsoft-ml") : ("poppler", "linear"), chosen);
    }

    [Fact]
    public void Takes_the_engine_that_a_setting_names()
    {
        using var folder = new Fixtures.TemporaryFolder();
        using var services = Services(("Engines:PdfText", "poppler"), ("Engines:ThemeModel", "linear"), ("Engines:Index", "sqlite-fts5"));
        using var index = services.GetRequiredService<OpenFindingIndex>()(folder.Path);

        Assert.Equal("poppler", services.GetRequiredService<IPdfTextReader>().Engine.Name);
        Assert.Equal("linear", services.GetRequiredService<IThemeEngine>().Engine.Name);
        Assert.Equal("sqlite-fts5", index.Engine.Name);
    }

    [Fact]
    public void Refuses_an_engine_that_is_not_there_and_says_which_are()
    {
        using var services = Services(("Engines:PdfText", "ghostscript"));

        var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IPdfTextReader>);

        Assert.Contains("Engines:PdfText is 'ghostscript'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'poppler'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("NamedEngines=true", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddAnalytics(configuration).BuildServiceProvider();
    }
}
