using Analytics.Classification;
using Analytics.MicrosoftML;
using Analytics.Tests.Classification;

namespace Analytics.Tests.NamedEngines;

public sealed class MicrosoftMLThemeEngineTests : ThemeEngineContract
{
    protected override IThemeEngine Engine { get; } = new MicrosoftMLThemeEngine();

    [Fact]
    public void Names_the_version_of_the_package_that_it_is_built_with()
    {
        var packages = File.ReadAllText(RepositoryFolder.File("src/Directory.Packages.props"));

        Assert.Contains($"Include=\"Microsoft.ML\" Version=\"{MicrosoftMLThemeEngine.LibraryVersion}\"", packages, StringComparison.Ordinal);
    }
}

public sealed class ShippedMicrosoftMLModelTests : ShippedModelContract
{
    protected override IThemeEngine Engine { get; } = new MicrosoftMLThemeEngine();
}

public sealed class MicrosoftMLModelQualityTests : ModelQualityContract
{
    protected override IThemeEngine Engine { get; } = new MicrosoftMLThemeEngine();
}
