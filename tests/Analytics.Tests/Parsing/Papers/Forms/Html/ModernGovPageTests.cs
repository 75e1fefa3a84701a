using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers.Forms.Html;

public sealed class ModernGovPageTests
{
    private const string AgendaItemPage = """
        <html><head><title>Agenda item - Outcome of the inspection | Hartmoor Council</title><link rel="canonical" href="https://democracy.hartmoor.example/mgAi.aspx?ID=812"></head>
        <body><ul><li><a href="mgWhatsNew.aspx">What's new</a></li></ul><div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda item</h1></div>
        <div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Outcome of the inspection of children&#39;s services</h2></div>
        <div class="mgContent" >
        <p>Meeting of Cabinet, Monday 13th October 2025 9.30 am &#40;Item 47.&#41;</p>
        <div class="mgLinks"><ul class="mgActionList"><li><a href="x">View the background to item 47.</a></li></ul></div>
        <div class="mgWordPara"><div class="WordSection1"><p class="MsoNormal">To receive the outcome of the
        inspection<span class="mgHide"> hidden words</span>.</p><p class="MsoNormal">&nbsp;</p></div></div>
        <p class="mgSubItemTitleTxt">Minutes:</p>
        <div class="mgWordPara"><p class="MsoNormal">It was noted that:</p>
        <p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; plans were
        too slow;</p><p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp; visits were late.</p>
        <p class="MsoNormal"><b>Resolved that:</b></p><p class="MsoNormal">a)&nbsp;&nbsp;&nbsp; the plan be agreed; and</p><p class="MsoNormal">b)&nbsp;&nbsp; a report come back.</p></div>
        <p class="mgSubItemTitleTxt">Supporting documents:</p>
        <ul class="mgBulletList"><li><a href="documents/s81/Plan.pdf">Plan <span class="mgFileSize">PDF 119 KB</span></a></li></ul>
        </div><div class="mgFooter"><p>&nbsp;</p></div></div></body></html>
        """;

    [Fact]
    public void An_agenda_item_tells_its_meeting_and_its_minutes_without_what_the_page_is_framed_in()
    {
        var text = FormReading.Read(AgendaItemPage);

        Assert.Equal((PaperKind.AgendaItem, "Cabinet", new DateOnly(2025, 10, 13), "47"), (text.Kind!.Value, text.Committee, text.MeetingDate!.Value, text.Item));
        Assert.Equal(("Outcome of the inspection of children's services", "Hartmoor Council", new Uri("https://democracy.hartmoor.example/mgAi.aspx?ID=812")), (text.Title, text.Site, text.Url));
        Assert.False(text.IsCut);
        Assert.Equal(
            [
                "# Meeting of Cabinet, Monday 13th October 2025 9.30 am (Item 47.)",
                "To receive the outcome of the inspection.",
                "# Minutes:",
                "It was noted that:",
                "0 • plans were too slow;",
                "0 • visits were late.",
                "Resolved that:",
                "0 a) the plan be agreed; and",
                "0 b) a report come back.",
            ],
            FormReading.Show(text));
    }

    [Fact]
    public void An_issue_tells_its_meetings_apart_and_says_when_its_minutes_are_cut()
    {
        var text = FormReading.Read("""
            <div id="modgov"><h1>Issue - meetings</h1><h2 class="mgSubTitleTxt">Inspection outcome and action plan</h2><div class="mgContent">
            <h3 class="mgSubTitleTxt">Meeting: 02/05/2023 - Scrutiny Committee (Item 3)</h3><p class="mgAiTitleTxt">3 Inspection outcome and action plan</p><p>Noted.</p>
            <h3 class="mgSubTitleTxt">Meeting: 15/06/2023 - Cabinet - Special (Item 8)</h3>
            <p class="mgAiTitleTxt">8 <a href="documents/s1">Inspection outcome and action plan <span class="mgFileSize"><img alt="pdf icon"> PDF 133 KB</span></a></p>
            <p class="mgSubItemTitleTxt">Additional documents:</p><p class="mgSubItemTitleTxt">Minutes:</p>
            <div class="mgWordPara"><p>The areas for improvement were:</p><p>a. Plans for children.</p><p>b. Foster homes.</p><p>6. Other areas were:</p><p>a. Placements &nbsp;...&nbsp; <a href="mgAi.aspx?ID=9">view the full minutes text for item 8</a></p></div>
            </div></div>
            """);

        Assert.Equal((PaperKind.Issue, true), (text.Kind!.Value, text.IsCut));
        Assert.Equal([new("Scrutiny Committee", new DateOnly(2023, 5, 2), "3"), new("Cabinet - Special", new DateOnly(2023, 6, 15), "8")], text.Meetings);
        Assert.Equal([0, 0, 1, 1, 1, 1, 1, 1, 1], text.Blocks.Select(block => block.Meeting));
        Assert.Equal(
            [
                "# Meeting: 02/05/2023 - Scrutiny Committee (Item 3)",
                "Noted.",
                "# Meeting: 15/06/2023 - Cabinet - Special (Item 8)",
                "# Minutes:",
                "The areas for improvement were:",
                "0 a. Plans for children.",
                "0 b. Foster homes.",
                "6. Other areas were:",
                "0 a. Placements",
            ],
            FormReading.Show(text));
    }

    [Fact]
    public void A_decision_is_told_by_its_labels()
    {
        var text = FormReading.Read("""
            <div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Decision details</h1></div><div class="mgSubTitle"><h2 class="mgSubTitleTxt">Ofsted action plan</h2></div>
            <div class="mgContent"><p><span class="mgLabel">Decision Maker: </span>Cabinet Member for Families</p><p><span  class="mgLabel" >Is Key decision?: </span>No</p>
            <h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>The plan was approved.</p></div>
            <p><span class="mgLabel">Date of decision: </span>19&#47;10&#47;2025</p><p class="mgLabel">Accompanying Documents:</p><ul class="mgBulletList"><li><a href="documents/s7">Plan</a></li></ul></div></div>
            """);

        Assert.Equal((PaperKind.Decision, "Cabinet Member for Families", new DateOnly(2025, 10, 19), "Ofsted action plan"), (text.Kind!.Value, text.Committee, text.MeetingDate!.Value, text.Title));
        Assert.Equal(["Decision Maker: Cabinet Member for Families", "Is Key decision?: No", "# Decision:", "The plan was approved.", "Date of decision: 19/10/2025"], FormReading.Show(text));
    }

    [Fact]
    public void Of_a_meeting_the_item_about_an_inspection_is_read()
    {
        var text = FormReading.Read(Meeting(
            Item("1.", "Apologies", "<p>None.</p>"),
            Item("2.", "School inspections", "<p>Ofsted inspected nine schools. The inspection results were noted at length, and more words follow here than below.</p>"),
            Item("C61/25", "<a class=\"mgAiTitleLnk\" href=\"documents/s2\">Inspection of Local Authority Children&#39;s Services <span class=\"mgFileSize\">PDF 1 MB</span></a>", "<p>To note the report.</p><p class=\"mgSubItemTitleTxt\">Decision:</p><p>Noted.</p>")));

        Assert.Equal((PaperKind.Meeting, "Children - Families Committee", new DateOnly(2022, 2, 3), "C61/25", "Inspection of Local Authority Children's Services"), (text.Kind!.Value, text.Committee, text.MeetingDate!.Value, text.Item, text.Title));
        Assert.Equal(["To note the report.", "# Decision:", "Noted."], FormReading.Show(text));
    }

    [Fact]
    public void Of_two_such_items_the_one_with_most_to_say_is_read()
    {
        var text = FormReading.Read(Meeting(Item("4.", "ILACS inspection: verbal update", "<p>Short.</p>"), Item("5.", "ILACS inspection: action plan", "<p>Rather more to say.</p>")));

        Assert.Equal("5", text.Item);
    }

    [Fact]
    public void A_meeting_without_such_an_item_is_no_paper() =>
        Assert.Equal("a meeting of Children - Families Committee without an item about an inspection of children's services", FormReading.ReasonOf(Meeting(Item("1.", "Apologies", "<p>None.</p>"))));

    [Fact]
    public void A_restricted_item_has_nothing_to_read() =>
        Assert.Equal("the item about an inspection is restricted: the page has its title alone", FormReading.ReasonOf(Meeting(Item("9.", "Ofsted improvement plan", "<span class=\"mgRestrictedTxt\">restricted</span>"))));

    [Theory]
    [InlineData("<h1>Monthly calendar</h1><table class='mgCalendarMonthGrid'><tr><td>3</td></tr></table>", "a calendar of meetings")]
    [InlineData("<h1>Browse meetings - Cabinet</h1><ul class='mgNonBulletTableList'><li><a class='mgMeetingTableLnk'>14 Jul 2026 6.00 pm</a></li></ul>", "a list of meetings")]
    [InlineData("<h1>Search results</h1><div class='mgWordPara'><p>Inspection of children's services</p></div>", "a search page of Modern.gov")]
    [InlineData("<h1>Decisions</h1><table class='mgTabTable tablesorter'><caption class='mgSectionTitle'>Decisions published</caption><tr><td class='mgMainTxt'>x</td></tr></table>", "a list of decisions or other entries")]
    [InlineData("<h1>Councillor details</h1><div class='mgContent'><p>Ward: North</p></div>", "a page of Modern.gov that holds no paper (“Councillor details”)")]
    [InlineData("<div class='mgContent'><p class='mgErrorTxt'>The page is not available.</p></div>", "Modern.gov says “The page is not available.”")]
    public void Pages_that_hold_no_paper_are_told_by_what_is_in_them(string content, string reason) => Assert.Equal(reason, FormReading.ReasonOf($"<html><body><div id='modgov'>{content}</div></body></html>"));

    private static string Meeting(params string[] items) =>
        $"""<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda and minutes</h1><div class="mgSubTitle"><h2 class="mgSubTitleTxt">Children - Families Committee - Thursday, 3rd February, 2022 9.00 am POSTPONED</h2></div><div class="mgContent"><p>Venue: Town Hall</p><table class="mgItemTable">{string.Concat(items)}</table></div></div></body></html>""";

    private static string Item(string number, string title, string text) =>
        $"""<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{number}</p></td><td><p class="mgAiTitleTxt">{title}</p><ul class="mgActionList"><li>View the decision for item 4.</li></ul><div class="mgWordPara">{text}</div></td></tr>""";
}
