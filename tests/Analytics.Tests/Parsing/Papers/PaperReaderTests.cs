using Analytics.Parsing;
using Analytics.Reports;

namespace Analytics.Tests.Parsing.Papers;

public sealed class PaperReaderTests
{
    [Theory]
    [InlineData("Treasury management report\n\nThe council has invested in bonds.")]
    [InlineData("Ofsted inspection of Little Acorns Nursery School\n\nOfsted inspected the school in June and judged it good. Leadership was judged outstanding.")]
    [InlineData("Budget monitoring\n\nPressures in children's services remain.")]
    public void Rejects_what_says_nothing_about_such_an_inspection(string text)
    {
        var rejected = Assert.IsType<ParseOutcome.Rejected>(PaperReading.Outcome(text));

        Assert.Contains("says nothing about an inspection of children's services", rejected.Reason, StringComparison.Ordinal);
        Assert.Contains(text.Split('\n')[0], rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_passage_the_same_id_whatever_stands_before_it()
    {
        var one = PaperReading.ReadAbout("The areas for improvement were:\n\n- plans for children\n- supervision of staff");
        var other = PaperReading.ReadAbout("Inspectors praised:\n\n- the staff\n\nThe areas for improvement were:\n\n- supervision of staff\n- plans for children");

        Assert.Equal(one.Of(PassageRole.ToldArea).Select(area => area.Id).Order(), other.Of(PassageRole.ToldArea).Select(area => area.Id).Order());
        Assert.All(one.Passages, passage => Assert.Matches("^[0-9a-f]{16}$", passage.Id));
    }

    [Fact]
    public void Numbers_the_passages_of_each_role_in_the_order_of_the_document()
    {
        var paper = PaperReading.ReadAbout("Inspectors praised:\n\n- skilled staff\n\nThe areas for improvement were:\n\n- plans for children\n- supervision of staff");

        Assert.Equal([(PassageRole.Strength, 1), (PassageRole.ToldArea, 1), (PassageRole.ToldArea, 2)], paper.Passages.Select(passage => (passage.Role, passage.Ordinal)));
    }

    [Fact]
    public void Keeps_names_out_of_owners_and_warnings()
    {
        var paper = PaperReading.Read("""
            Ofsted inspection of children's services

            Report of: Jane Doe, Director of Children's Services

            The inspection took place from 27 February to 14 March. The Director, Jane Doe, will write the plan by June 2024.

            | Action | Lead | When |
            |---|---|---|
            | Review the policy | Jane Doe | 2024 |
            """);

        Assert.Contains(paper.People, person => person.Name == "Jane Doe");
        Assert.DoesNotContain(paper.Passages, passage => passage.Owner?.Contains("Doe", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(paper.Warnings, warning => warning.Contains("Doe", StringComparison.Ordinal));
    }
}
