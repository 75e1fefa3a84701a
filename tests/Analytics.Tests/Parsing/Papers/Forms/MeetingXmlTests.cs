using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers.Forms;

public sealed class MeetingXmlTests
{
    [Fact]
    public void The_item_about_an_inspection_is_read_with_its_minutes()
    {
        var text = FormReading.Read(Meeting(
            Item("0", " ", "Part one", "", ""),
            Item("4", "7.", "Children&amp;#39;s services: ILACS outcome", "&lt;div class=\"WordSection1\"&gt;&lt;p class=\"MsoNormal\"&gt;To note the\noutcome.&lt;/p&gt;&lt;/div&gt;", "&lt;p&gt;The areas were:&lt;/p&gt;&lt;p&gt;1.&amp;nbsp;&amp;nbsp; Plans&lt;/p&gt;&lt;p&gt;2.&amp;nbsp;&amp;nbsp; Visits&lt;/p&gt;")));

        Assert.Equal((PaperKind.Meeting, "Cabinet", new DateOnly(2026, 2, 10), "7", "Children's services: ILACS outcome"), (text.Kind!.Value, text.Committee, text.MeetingDate!.Value, text.Item, text.Title));
        Assert.Equal("democracy.hartmoor.example", text.Url?.Host);
        Assert.Equal(["To note the outcome.", "# Minutes:", "The areas were:", "0 1. Plans", "0 2. Visits"], FormReading.Show(text));
    }

    [Fact]
    public void A_meeting_in_an_envelope_without_declaration_is_known()
    {
        var meeting = Meeting(Item("1", "1.", "JTAI action plan", "&lt;p&gt;Agreed.&lt;/p&gt;", ""));

        var text = FormReading.Read($"<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>{meeting}</soap:Body></soap:Envelope>");

        Assert.Equal("JTAI action plan", text.Title);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><committees><committee><committeeid>1</committeeid></committee></committees>", "a list of meetings or committees")]
    [InlineData("<?xml version=\"1.0\"?><feed/>", "no meeting of Modern.gov's web service: its first element is “feed”")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><meeting>&b;</meeting>", "XML with a document type, which is not read")]
    public void Other_xml_is_no_paper(string xml, string reason) => Assert.Equal(reason, FormReading.ReasonOf(xml));

    [Fact]
    public void Damaged_xml_says_so() => Assert.StartsWith("damaged XML: ", FormReading.ReasonOf("<?xml version=\"1.0\"?><meeting><agendaitems>"), StringComparison.Ordinal);

    private static string Meeting(params string[] items) =>
        $"<meeting><meetingid>4967</meetingid><meetingdate>10/02/2026</meetingdate><meetingroom>\n</meetingroom><agendaitems>{string.Concat(items)}</agendaitems></meeting>";

    private static string Item(string internalNumber, string number, string title, string agenda, string minutes) =>
        $"""
        <agendaitem><agendaitemtitle>{title}</agendaitemtitle><agendatext>{agenda}</agendatext><agendaitemnumber>{internalNumber}</agendaitemnumber><fulldisplaynumberformat>{number}</fulldisplaynumberformat>
        <minutesnonemptyhtmlbody>{minutes}</minutesnonemptyhtmlbody><isrestricted>False</isrestricted><refertocommittee>Cabinet</refertocommittee>
        <linkeddocuments><linkeddoc><url>https://democracy.hartmoor.example/mgConvert2PDF.aspx?ID=6</url></linkeddoc></linkeddocuments></agendaitem>
        """;
}
