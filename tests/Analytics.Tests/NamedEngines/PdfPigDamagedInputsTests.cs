using Analytics.PdfPig;
using Analytics.Tests.Parsing.Damage;

namespace Analytics.Tests.NamedEngines;

/// <summary>The damaged files as PdfPig meets them.</summary>
public sealed class PdfPigDamagedBatch() : DamagedBatch(options => new PdfPigTextReader(options));

/// <summary>Alone, because the time and memory of the whole process are measured.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class PdfPigDamagedInputsCollection;

[Collection<PdfPigDamagedInputsCollection>]
public sealed class PdfPigDamagedInputsTests(PdfPigDamagedBatch batch, ITestOutputHelper output)
    : DamagedInputsContract(batch, output), IClassFixture<PdfPigDamagedBatch>;
