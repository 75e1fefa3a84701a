using Analytics.Parsing.Papers;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class NamesInPapersTests
{
    [Theory]
    [InlineData("That Councillor Peregrine Oxspring report in May.", "That Councillor [name] report in May.")]
    [InlineData("Mrs Strand thanked the staff.", "Mrs [name] thanked the staff.")]
    [InlineData("Osla Tulloch-Brae will write to schools.", "[name] will write to schools.")]
    [InlineData("Councillors asked for a report.", "Councillors asked for a report.")]
    [InlineData("The Head of Service will write to schools.", "The Head of Service will write to schools.")]
    [InlineData("Councillors Strand and Oxspring asked why.", "Councillors [name] and [name] asked why.")]
    [InlineData("Councillor Merrion Foxcote Cabinet Member", "Councillor [name] Cabinet Member")]
    [InlineData("Alison Hargrave introduced the report.", "[name] introduced the report.")]
    [InlineData("Alison Hargrave-Moss’s report was noted.", "[name]’s report was noted.")]
    [InlineData("The room in Alison Hargrave House was full.", "The room in Alison Hargrave House was full.")]
    [InlineData("Will Stannerby write to schools?", "Will Stannerby write to schools?")]
    [InlineData("Cllr Young Chair of Scrutiny", "Cllr [name] Chair of Scrutiny")]
    public void Withholds_names_and_keeps_posts(string text, string expected)
    {
        var paper = PaperReading.ReadAbout("The inspection took place from 5 to 16 June 2023.") with
        {
            Title = text,
            Committee = text,
            Events = [new PaperEvent(PaperEventKind.PlanSubmitted, null, text)],
            Passages = [new PaperPassage { Id = "1", Role = PassageRole.Resolution, Ordinal = 1, Page = 1, Section = text, Text = text, DeadlineText = text }],
        };

        var kept = NamesInPapers.Withhold(paper, [new PaperPerson("Head of Service", "Osla Tulloch-Brae")]);

        Assert.All([kept.Title, kept.Committee, kept.Events[0].Text, kept.Passages[0].Section, kept.Passages[0].Text, kept.Passages[0].DeadlineText], told => Assert.Equal(expected, told));
    }
}
