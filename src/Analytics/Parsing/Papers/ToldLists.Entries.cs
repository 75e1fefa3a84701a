using System.Text;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Which blocks behind a lead-in are the entries of its list, and where the list ends.</summary>
internal sealed partial class ToldLists
{
    /// <summary>The entries behind a lead-in, and the first block after them; none when no list begins there.</summary>
    private (List<Entry> Entries, int End) Collect(int leadAt)
    {
        var lead = Part(leadAt);
        var first = leadAt + 1 < _outline.Parts.Count ? Part(leadAt + 1) : null;
        if (first is null || first.IsRow || first.IsHeading)
            return ([], leadAt + 1);
        if (!first.IsMarked)
            return EndsOpen(lead) && !lead.IsHeading ? CollectUnmarked(leadAt) : ([], leadAt + 1);
        var isDeeper = first.Block.Level > lead.Block.Level && first.Block.Kind == PaperBlockKind.ListItem;
        if (lead.IsMarked && first.Mark.IsLike(lead.Mark) && !(EndsOpen(lead) && (isDeeper || (first.Mark.Value is "1" or "a" or "i" && lead.Mark.Value != first.Mark.Value))))
            return ([], leadAt + 1);
        // Numbered paragraphs go on after any paragraph; only a colon or a heading makes them its list.
        if (!lead.IsHeading && !EndsOpen(lead) && first.Mark.Kind is MarkKind.Number or MarkKind.Decimal && !lead.Folded.Contains("follow", StringComparison.Ordinal) && !(first.Mark.Value == "1" && !(lead.IsMarked && lead.Mark.IsLike(first.Mark))))
            return ([], leadAt + 1);
        var (entries, end) = CollectMarked(leadAt);
        return lead.IsHeading && entries.Count > 0 && IsProse(entries) ? ([], leadAt + 1) : (entries, end);
    }

    private (List<Entry> Entries, int End) CollectMarked(int leadAt)
    {
        var lead = Part(leadAt);
        var kind = Part(leadAt + 1).Mark;
        var entries = new List<Entry>();
        var i = leadAt + 1;
        for (; i < _outline.Parts.Count && entries.Count < 200; i++)
        {
            var part = Part(i);
            if (part.IsHeading || part.IsRow || OptionStart().IsMatch(part.Text))
                break;
            if (!part.IsMarked)
            {
                if (entries.Count > 0 && GoesOnWith(entries[^1], part, i))
                    entries[^1].Append(part.Text);
                else
                    break;
            }
            else if (part.Mark.IsLike(kind) && (entries.Count == 0 || IsNext(part, entries[^1], lead)))
            {
                if (entries.Count > 0 && LeadsAnotherList(i))
                    break;
                entries.Add(new Entry(part));
            }
            else if (entries.Count > 0 && IsNested(part, entries[^1], lead, kind))
            {
                entries[^1].Append(part.Text);
                entries[^1].Nested.Add(part);
            }
            else
            {
                break;
            }
        }
        return (entries, i);
    }

    private static bool IsNext(PaperPart part, Entry last, PaperPart lead) =>
        part.Mark.Follows(last.Part.Mark)
        && !(part.Mark.Kind == MarkKind.Bullet && lead.Mark.Kind == MarkKind.Bullet && part.Block.Level <= lead.Block.Level);

    // An entry that ends with a colon has a list of its own, which belongs to it.
    private static bool IsNested(PaperPart part, Entry last, PaperPart lead, PrintedMark kind) =>
        !(lead.IsMarked && part.Mark.IsLike(lead.Mark))
        && (last.HasNested || last.Text.ToString().TrimEnd().EndsWith(':') || (part.Block.Level > last.Part.Block.Level && part.Block.Kind == PaperBlockKind.ListItem))
        && last.Nest(part.Mark, kind);

    private bool LeadsAnotherList(int i) =>
        EndsOpen(Part(i)) && i + 1 < _outline.Parts.Count && Part(i + 1) is { IsMarked: true } next && !next.Mark.IsLike(Part(i).Mark)
        && LeadIns.RoleOf(Part(i).Text, isHeading: false, isBehindAreas: true) is not null;

    // The rest of an entry behind a page break, or a paragraph within a list whose letters go on after it.
    private bool GoesOnWith(Entry last, PaperPart part, int at)
    {
        var text = last.Text.ToString();
        if (text.Length > LongestEntry)
            return false;
        if (!EndsSentence(text) && part.Text.Length > 0 && char.IsLower(part.Text[0]))
            return true;
        return last.Part.Mark.Kind is MarkKind.Letter or MarkKind.Number or MarkKind.Roman
            && !EndsOpen(part)
            && at + 1 < _outline.Parts.Count
            && Part(at + 1) is { IsMarked: true } next
            && next.Mark.IsLike(last.Part.Mark)
            && next.Mark.Follows(last.Part.Mark)
            && next.Mark.Value != last.Part.Mark.Value
            && LeadIns.RoleOf(part.Text, isHeading: false, isBehindAreas: true) is null;
    }

    // Entries that lost their bullets: paragraphs that end with semicolons, or short ones without a full stop.
    private (List<Entry> Entries, int End) CollectUnmarked(int leadAt)
    {
        var entries = new List<Entry>();
        var i = leadAt + 1;
        for (; i < _outline.Parts.Count; i++)
        {
            var part = Part(i);
            if (part.IsHeading || part.IsRow || part.IsMarked || LabelledActions.Begins(part.Text) || EndsOpen(part) || WordCount(part.Text) > LongestUnmarked || (entries.Count > 0 && IsLast(entries[^1])))
                break;
            entries.Add(new Entry(part));
        }
        return (entries, i);

        bool IsLast(Entry entry) => entry.Text.ToString().TrimEnd() is [.., '.'] && !(entries.Count > 1 && entries.All(other => other.Text.ToString().TrimEnd() is [.., '.'])) && !IsOneOfSentences(leadAt);
    }

    // "It is recommended that Cabinet:" goes before whole sentences.
    private bool IsOneOfSentences(int leadAt) =>
        LeadIns.RoleOf(Part(leadAt).Text, isHeading: false, isBehindAreas: false) is PassageRole.Recommendation or PassageRole.Resolution;

    // What stands under a heading such as "Areas for improvement" may be prose about them, in numbered paragraphs.
    private static bool IsProse(List<Entry> entries) =>
        entries.Any(entry => entry.HasNested)
        || (entries[0].Part.Mark.Kind is MarkKind.Number or MarkKind.Decimal
            && entries.Any(entry => entry.Part.Sentences.Count > 2 || Reports().IsMatch(entry.Part.Folded) || EndsOpen(entry.Part))
            && !entries.All(entry => LeadIns.RoleOf(entry.Part.Sentences[0], isHeading: false, isBehindAreas: false) is PassageRole.Recommendation));

    private sealed class Entry(PaperPart part, string text, string? label)
    {
        private PrintedMark? _nested;

        public Entry(PaperPart part)
            : this(part, part.Text, part.Mark.Value)
        {
        }

        public PaperPart Part => part;
        public string? Label => label;
        public StringBuilder Text { get; } = new(text);
        public bool HasNested => _nested is not null;
        public List<PaperPart> Nested { get; } = [];

        /// <summary>Whether an entry with that mark can stand within this one: always the same mark, and not the outer list's.</summary>
        public bool Nest(PrintedMark mark, PrintedMark outer)
        {
            if (mark.IsLike(outer) && mark.Kind != MarkKind.Bullet)
                return false;
            _nested ??= mark;
            return mark.IsLike(_nested.Value);
        }

        // "co-" at the end of a page and "produced" on the next are one word.
        public void Append(string more)
        {
            if (Text.Length > 0 && !(Text[^1] == '-' && Text.Length > 1 && char.IsLetter(Text[^2])))
                Text.Append(' ');
            Text.Append(more);
        }
    }
}
