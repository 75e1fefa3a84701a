using Analytics.Parsing.Papers;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperPostsTests
{
    [Theory]
    [InlineData("Head of Service", "Head of Service")]
    [InlineData("Jane Doe, Head of Service", "Head of Service")]
    [InlineData("Head of Service (Jane Doe)", "Head of Service")]
    [InlineData("Head of Safeguarding Jane Doe", "Head of Safeguarding")]
    [InlineData("Thandeka Nkosi Head of Safeguarding", "Head of Safeguarding")]
    [InlineData("Head of Safeguarding Thandeka Nkosi", "Head of Safeguarding")]
    [InlineData("Ngozi Adaeze Obiakor Interim Service Manager", "Interim Service Manager")]
    [InlineData("Domestic Abuse Coordinator", "Domestic Abuse Coordinator")]
    [InlineData("Practice Improvement Manager", "Practice Improvement Manager")]
    [InlineData("Director of Thriving Communities", "Director of Thriving Communities")]
    [InlineData("Head of Service / Cllr Roe", "Head of Service")]
    [InlineData("AD Commissioning (J. Roe)", "AD Commissioning")]
    [InlineData("HR Business Partner and John Roe", "HR Business Partner")]
    [InlineData("Quality Assurance Team", "Quality Assurance Team")]
    [InlineData("PSW", "PSW")]
    [InlineData("Principal Social Worker: jane.doe@ambleford.example", "Principal Social Worker")]
    [InlineData("Jane Doe", null)]
    [InlineData("JD", null)]
    [InlineData("JD / AR", null)]
    [InlineData("Dr Jane Doe", null)]
    [InlineData("", null)]
    public void Keeps_posts_and_teams_and_no_names(string cell, string? owner) => Assert.Equal(owner, PaperPosts.Of(cell));
}
