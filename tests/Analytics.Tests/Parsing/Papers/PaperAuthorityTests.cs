using Analytics.Parsing;
using Analytics.Parsing.Papers;
using Analytics.Parsing.Papers.Forms.Html;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperAuthorityTests
{
    private const string Ambleford = "X99000001";

    [Fact]
    public void Goes_by_the_host_before_the_text()
    {
        var paper = PaperReading.Read("Ofsted inspection of children's services\n\nAmbleford Council's children's services were inspected by Ofsted in June 2023.", "https://quillhaven.moderngov.co.uk/mgAi.aspx?ID=7");

        Assert.Equal(PaperReading.Invented.FindByHost("quillhaven.moderngov.co.uk")?.Gss, paper.Authority);
        Assert.Equal(PaperAuthoritySource.Host, paper.AuthoritySource);
    }

    [Theory]
    [InlineData("AMBLEFORD METROPOLITAN BOROUGH COUNCIL\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023 and judged services good.", PaperAuthoritySource.Heading)]
    [InlineData("BOROUGH OF AMBLEFORD\n\nCabinet\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("The Royal Borough of Ambleford – Cabinet, 3 July 2023\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("Ambleford City Council\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("AMBLEFORD\n\nCITY COUNCIL\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("The County Council of Ambleford\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("AMBLEFORD MBC: report to CABINET of 3 July 2023\n\nOfsted inspection of children's services\n\nInspectors visited in June 2023.", PaperAuthoritySource.Heading)]
    [InlineData("Ofsted inspection of children's services\n\nInspectors visited in June 2023.\n\nContact: jo.smith@ambleford.example", PaperAuthoritySource.Text)]
    [InlineData("Ofsted inspection of children's services\n\nInspectors visited in June 2023. See https://www.ambleford.example/ofsted for the report.", PaperAuthoritySource.Text)]
    [InlineData("Ofsted inspection\n\nThe inspection of Ambleford's children's services took place in June 2023. It is like that of Quillhaven.", PaperAuthoritySource.Text)]
    [InlineData("Ofsted inspection\n\nIn June 2023 Ofsted inspected children's services and judged Ambleford as requiring improvement. Our improvement partner Quillhaven Council will help, as will Thrackley.", PaperAuthoritySource.Text)]
    [InlineData("Ofsted inspection\n\nChildren's services in Ambleford were inspected by Ofsted in June 2023. Members visited neighbouring Quillhaven Council.", PaperAuthoritySource.Text)]
    public void Takes_the_council_that_speaks_of_itself(string text, PaperAuthoritySource source)
    {
        var paper = PaperReading.Read(text);

        Assert.Equal((Ambleford, source), (paper.Authority?.Value, paper.AuthoritySource));
    }

    [Theory]
    [InlineData("<header><a href='https://www.ambleford.example/'>Ambleford City Council</a></header>{0}")]
    [InlineData("<table><tr><td><a href='/'><img src='l.png' alt='Borough of Ambleford logo'></a></td></tr></table>{0}")]
    [InlineData("{0}<footer><p>Ambleford Council, Town Hall, AM1 1AA</p></footer>")]
    [InlineData("{0}<p>Borough of Ambleford (a council invented for testing)</p>")]
    [InlineData("<ul><li><a href='mailto:committees@ambleford.example'>Write to us</a></li></ul>{0}")]
    [InlineData("<title>Agenda item - Ofsted inspection | Ambleford City Council</title>{0}")]
    public void Takes_the_council_in_the_frame_of_a_page(string page)
    {
        var html = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, "<main><h1>Ofsted inspection of children's services</h1><p>" + string.Concat(Enumerable.Repeat("Inspectors visited in June 2023 and were content with what they saw of children's services here. ", 4)) + "</p><p>Quillhaven Council</p></main>");
        var text = Assert.IsType<PaperForm.Readable>(HtmlPaper.Read(System.Text.Encoding.UTF8.GetBytes(html))).Text;

        var outcome = PaperReader.Read(text, PaperReading.Document(), PaperReading.Invented, "test");

        Assert.Equal(Ambleford, Assert.IsType<ParseOutcome.ParsedPaper>(outcome).Paper.Authority?.Value);
    }

    [Theory]
    [InlineData("Support has come from our improvement partner, Quillhaven Council.")]
    [InlineData("Other authorities such as Quillhaven have done the same.")]
    [InlineData("The author can be found at Ambleford Road.")]
    [InlineData("Nothing names it.")]
    public void Leaves_it_unresolved_where_none_does(string sentence)
    {
        var paper = PaperReading.Read("Ofsted inspection\n\nOfsted inspected the council's children's services in June 2023 and judged them good. " + sentence);

        Assert.Null(paper.Authority);
        Assert.Null(paper.AuthoritySource);
        Assert.NotEmpty(paper.Warnings);
    }
}
