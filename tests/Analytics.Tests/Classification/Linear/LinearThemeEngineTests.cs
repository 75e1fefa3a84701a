using Analytics.Classification;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification.Linear;

public sealed class LinearThemeEngineTests : ThemeEngineContract
{
    protected override IThemeEngine Engine { get; } = new LinearThemeEngine();
}

public sealed class ShippedLinearModelTests : ShippedModelContract
{
    protected override IThemeEngine Engine { get; } = new LinearThemeEngine();
}

public sealed class LinearModelQualityTests : ModelQualityContract
{
    protected override IThemeEngine Engine { get; } = new LinearThemeEngine();
}
