using Analytics.Parsing;
using Analytics.Parsing.Layout;
using static Analytics.Tests.Parsing.Layout.PrintedLines;

namespace Analytics.Tests.Parsing;

public sealed class LicenceStatementTests
{
    [Theory]
    [InlineData("Reuse it under the terms of the Open", "Government Licence.", "Open Government Licence")]
    [InlineData("This may be copied for non-commercial", "educational purposes.", "Crown copyright, non-commercial reuse")]
    [InlineData("Written permission is needed for any", "other use.", null)]
    public void Reads_the_licence_of_the_last_page(string line, string next, string? licence) =>
        Assert.Equal(licence, Find(Page(1, Run(70, 100, "A title")), Page(2, Run(70, 100, "Text.")), Page(3, Run(70, 600, line), Run(70, 615, next))));

    [Fact]
    public void Reads_the_licence_of_the_first_page() =>
        Assert.Equal("Open Government Licence", Find(Page(1, Run(70, 100, "Open Government Licence")), Page(2, Run(70, 100, "Text.")), Page(3, Run(70, 100, "Text.")), Page(4, Run(70, 100, "Text."))));

    [Fact]
    public void A_licence_told_of_amid_the_text_is_not_the_report_s() =>
        Assert.Null(Find(Page(1, Run(70, 100, "A title")), Page(4, Run(70, 100, "The council shares its data under the Open Government Licence.")), Page(8, Run(70, 100, "Text.")), Page(9, Run(70, 100, "Text."))));

    [Fact]
    public void A_document_without_text_states_none() => Assert.Null(Find());

    private static string? Find(params IReadOnlyList<IReadOnlyList<TextLine>> pages) => LicenceStatement.Find(new ReportText([.. pages.SelectMany(page => page)], 12, [], []));
}
