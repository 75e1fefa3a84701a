using Analytics.Parsing;
using Analytics.Parsing.Poppler;

namespace Analytics.Tests.Parsing;

/// <summary>The real reports as the built-in engine reads them.</summary>
public sealed class PopplerRealReports() : RealReports(new PopplerTextReader(new PdfTextOptions()));

public sealed class PopplerRealReportsTests(PopplerRealReports real, ITestOutputHelper output)
    : RealReportsContract(real, output), IClassFixture<PopplerRealReports>;
