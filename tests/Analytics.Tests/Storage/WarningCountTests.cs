using Analytics.Storage;

namespace Analytics.Tests.Storage;

public sealed class WarningCountTests
{
    [Fact]
    public void Warnings_that_say_the_same_of_different_things_are_counted_together_the_most_frequent_first()
    {
        string[] messages =
        [
            "No section tells of 'adoption'.", "12 bullets stand on page 3, and 11 items were read.", "9 bullets stand on page 14, and 8 items were read.",
            "The listing's date 2024-05-01 is not “used”.", "7 bullets stand on page 2, and 6 items were read.", "5 bullets stand on page 2, and 3 items were read.",
            "No section tells of 'care-leavers'.",
        ];

        var counts = WarningCount.Of(messages.Select((message, number) => new InspectionWarning($"{number}.pdf", $"{number}", message)));

        Assert.Equal([4, 2, 1], counts.Select(count => count.Count));
        Assert.Equal(["# bullets stand on page #, and # items were read.", "No section tells of '…'.", "The listing's date # is not “…”."], counts.Select(count => count.Wording));
        Assert.Equal(["1.pdf", "2.pdf", "4.pdf"], counts[0].Examples);
    }
}
