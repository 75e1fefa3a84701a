using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Of the meetings that an issue went through, the one that deals with the inspection: its committee and day are those that the paper is cited by. It is
/// the one that tells most kinds of facts of the inspection (days on site, publication, grades, areas), not the one with most text: an update a year
/// later may be longer than the item in which the report was received.
/// </summary>
internal static class DealingMeeting
{
    /// <summary>The text with the facts of that meeting as its own; as it was where the page tells of one or none.</summary>
    public static (PaperText Text, int? Meeting) Choose(PaperText text)
    {
        if (text.Meetings.Count == 0)
            return (text, null);
        var chosen = Enumerable.Range(0, text.Meetings.Count)
            .Select(meeting => (Meeting: meeting, Part: text with { Blocks = [.. text.Blocks.Where(block => block.Meeting == meeting)] }))
            .OrderByDescending(one => FactsOf(one.Part, text.Meetings[one.Meeting])).ThenByDescending(one => one.Part.Blocks.Sum(block => block.Text.Length))
            .First().Meeting;
        var (committee, date, item) = text.Meetings[chosen];
        return (text with { Committee = committee ?? text.Committee, MeetingDate = date ?? text.MeetingDate, Item = item ?? text.Item }, chosen);
    }

    /// <summary>The meetings but that one, each with the passages that are told of it.</summary>
    public static IReadOnlyList<PaperMeeting> Others(PaperText text, int? chosen, PaperOutline outline, DraftPassages passages)
    {
        var told = passages.InOrder().Zip(passages.ToList(), (draft, passage) => (outline.Parts[draft.Part].Block.Meeting, passage.Id)).ToLookup(pair => pair.Meeting, pair => pair.Id);
        return
        [
            .. text.Meetings.Select((meeting, place) => (meeting, place)).Where(one => chosen is { } main && one.meeting != text.Meetings[main])
                .Select(one => new PaperMeeting(one.meeting.Date is { } date ? ToldDate.Of(date) : null, one.meeting.Committee, one.meeting.Item, [.. told[one.place]])),
        ];
    }

    private static int FactsOf(PaperText part, MeetingOfPage meeting)
    {
        var outline = PaperOutline.Of(part);
        var framework = ToldFramework.Find(part.Title ?? "", outline);
        var windows = ToldWindows.Find(outline, framework);
        var published = PaperDates.PublishedOn(outline, InspectionTime.Unknown());
        var time = InspectionTime.Of(windows, published, meeting.Date is { } date ? ToldDate.Of(date) : null, framework);
        var (judgements, _) = ToldJudgements.Find(outline, time, framework, time.Start ?? meeting.Date ?? DateOnly.MinValue);
        var passages = new DraftPassages("");
        ToldLists.Read(outline, time, passages, isOfMeeting: true);
        return new[] { windows.Count > 0, published is not null, judgements.Count > 0, passages.Of(PassageRole.ToldArea).Any() }.Count(told => told);
    }
}
