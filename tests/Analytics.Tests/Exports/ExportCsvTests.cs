using Analytics.Exports;

namespace Analytics.Tests.Exports;

public sealed class ExportCsvTests
{
    [Fact]
    public void Ends_a_record_with_a_line_end() => Assert.Equal("a,b\r\n", ExportCsv.Line(["a", "b"]));

    [Theory]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("the \"front door\"", "\"the \"\"front door\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" spaces kept ", " spaces kept ")]
    public void Quotes_what_would_end_a_field(string text, string field) => Assert.Equal(field + "\r\n", ExportCsv.Line([text]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1 of 2", "'-1 of 2")]
    [InlineData("@here", "'@here")]
    [InlineData("=A1,B1", "\"'=A1,B1\"")]
    public void Keeps_a_spreadsheet_from_running_a_text(string text, string field) => Assert.Equal(field + "\r\n", ExportCsv.Line([text]));

    [Fact]
    public void Writes_figures_and_days_the_same_in_every_culture() =>
        Assert.Equal("-0.5,2024-07-23,,12\r\n", ExportCsv.Line([-0.5, new DateOnly(2024, 7, 23), null, 12L]));
}
