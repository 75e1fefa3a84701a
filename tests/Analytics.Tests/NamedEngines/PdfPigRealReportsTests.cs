using Analytics.Parsing;
using Analytics.PdfPig;
using Analytics.Tests.Parsing;

namespace Analytics.Tests.NamedEngines;

/// <summary>The real reports as PdfPig reads them.</summary>
public sealed class PdfPigRealReports() : RealReports(new PdfPigTextReader(new PdfTextOptions()));

public sealed class PdfPigRealReportsTests(PdfPigRealReports real, ITestOutputHelper output)
    : RealReportsContract(real, output), IClassFixture<PdfPigRealReports>;
