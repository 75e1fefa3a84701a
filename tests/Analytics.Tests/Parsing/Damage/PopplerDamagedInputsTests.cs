using Analytics.Parsing.Poppler;

namespace Analytics.Tests.Parsing.Damage;

/// <summary>The damaged files as the built-in engine meets them.</summary>
public sealed class PopplerDamagedBatch() : DamagedBatch(options => new PopplerTextReader(options));

/// <summary>Alone, because the time and memory of the whole process are measured.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class PopplerDamagedInputsCollection;

[Collection<PopplerDamagedInputsCollection>]
public sealed class PopplerDamagedInputsTests(PopplerDamagedBatch batch, ITestOutputHelper output)
    : DamagedInputsContract(batch, output), IClassFixture<PopplerDamagedBatch>;
