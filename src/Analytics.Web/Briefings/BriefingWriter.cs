using System.Globalization;
using Analytics.Comparison;
using Analytics.Reports;
using Analytics.Web.Authorities;
using Analytics.Web.Findings;
using Analytics.Web.LearnFrom;
using Analytics.Web.Recurring;
using Analytics.Web.Site;

namespace Analytics.Web.Briefings;

/// <summary>Puts what is known of an authority into the words of a paper for a committee: the gist first, then what it rests on.</summary>
/// <param name="comparisons">With each group that the authority has.</param>
/// <param name="latest">The latest inspection among those counted; null where there is none.</param>
/// <param name="items">What that inspection asks to improve.</param>
/// <param name="recurring">Over the same period.</param>
internal sealed partial class BriefingWriter(
    AuthorityModel model, InspectionScope scope, IReadOnlyList<ComparedGroup> comparisons, Inspection? latest, IReadOnlyList<QuotedPassage> items,
    RecurringAnswer recurring, LearnFromAnswer examples, CorpusView view, string site, DateOnly today)
{
    /// <summary>Of each list so many are shown; the pages have the rest.</summary>
    private const int MostMatters = 4, MostThemes = 8;

    private readonly SortedSet<string> _quoted = new(StringComparer.Ordinal);

    private string Name => model.Authority.Name;

    private string Gss => model.Authority.Gss.Value;

    public Briefing Write()
    {
        // The sources last: they are what the sections before have quoted.
        IReadOnlyList<BriefingSection> told = [Gist(), Judgements(), Asked(), Compared(), Again(), Learn(), Method()];
        return new Briefing($"{Name}: what inspections of children’s services found", Subtitle(), [.. told.Append(Sources()).Where(section => section.Blocks.Count > 0)]);
    }

    private string Subtitle()
    {
        var held = model.Inspections.Count;
        var newest = held == 0 ? "" : $", the newest on site until {Wording.Date(model.Inspections[0].End)}";
        return $"Briefing made on {Wording.Date(today)} from {Wording.Count(held, "inspection report")} of {Name}{newest}, beside {Wording.Number(view.Inspections.Count)} reports held in all. {Kinds()}";
    }

    private BriefingSection Asked()
    {
        if (latest is null)
            return new BriefingSection("What the latest inspection asks for", []);
        var kind = $"{Wording.Of(latest.Framework)}, {Wording.Period(latest.Start, latest.End)}";
        if (items.Count == 0)
            return new BriefingSection("What the latest inspection asks for", [Text($"{kind}: no improvement item was read from the report.")]);
        return new BriefingSection("What the latest inspection asks for",
        [
            Text([new BriefingText(kind, At($"/inspections/{latest.Id}")), $": {Wording.Count(items.Count, "item")} to improve, as printed."]),
            .. items.Select(item => Quote(null, item)),
        ]);
    }

    private BriefingSection Again()
    {
        var answer = recurring;
        var blocks = new List<BriefingBlock> { Text(RecurringWording.Summary(answer)) };
        if (answer.Themes.Count > 0)
        {
            blocks.Add(new BriefingBlock.Table(
                $"Themes raised in two or more inspections{(answer.Themes.Count > MostThemes ? $": {MostThemes} of {answer.Themes.Count}, those raised most often" : "")}",
                ["Theme", "Raised in", "First", "Last"],
                [.. answer.Themes.Take(MostThemes).Select(theme => (IReadOnlyList<BriefingCell>)
                [
                    theme.Name,
                    new BriefingCell(new BriefingText($"{theme.Rate.Numerator} of {theme.Rate.Denominator}", At(Passages.Items(theme.Slug).With([("inspection", string.Join(',', theme.Rate.Inspections))]).At()))),
                    Wording.Date(theme.First),
                    Wording.Date(theme.Last),
                ])]));
        }
        foreach (var (matter, place) in answer.Matters.Take(MostMatters).Select((matter, place) => (matter, place)))
        {
            blocks.Add(new BriefingBlock.Heading($"Alike in words ({place + 1}): {string.Join(", ", matter.Themes.Select(theme => theme.Name))}"));
            blocks.AddRange(matter.Passages.Select(passage => Quote(passage.Passage.InspectionEnd.ToString("MMMM yyyy", CultureInfo.InvariantCulture), passage.Passage)));
        }
        if (answer.Themes.Count > 0)
            blocks.Add(Text([new BriefingText("All that was raised again, passage by passage", At($"/authorities/{Gss}/recurring"))], isSmall: true));
        return new BriefingSection("Raised again", blocks);
    }

    private BriefingSection Learn()
    {
        var blocks = new List<BriefingBlock>();
        foreach (var theme in examples.Themes)
        {
            blocks.Add(new BriefingBlock.Heading($"{theme.Name} (raised in {theme.Raised.Numerator} of {theme.Raised.Denominator} inspections)"));
            foreach (var example in theme.Examples)
            {
                blocks.Add(Text([new BriefingText(example.AuthorityName, At($"/authorities/{example.AuthorityGss}"), IsStrong: true), $" ({LearnFromWording.Of(example)}): {LearnFromWording.Way(example)}."]));
                if (example.Criticism is { } criticism)
                    blocks.Add(Quote("To improve", criticism));
                blocks.Add(Quote(example.Criticism is null ? "Praised" : "Praised since", example.Strength));
            }
        }
        return new BriefingSection("Who was praised for what was raised here", blocks);
    }

    private BriefingSection Sources()
    {
        var cited = _quoted.Select(id => view.InspectionsById[id]).OrderBy(held => Wording.AuthorityNames(model.Corpus.Authorities, held.Inspection)[0], StringComparer.Ordinal).ThenByDescending(held => held.Inspection.End);
        return new BriefingSection("Reports quoted", _quoted.Count == 0 ? [] :
        [
            new BriefingBlock.Bullets([.. cited.Select(held => (IReadOnlyList<BriefingText>)
            [
                $"{string.Join(" and ", Wording.AuthorityNames(model.Corpus.Authorities, held.Inspection))}: ",
                new BriefingText($"{Wording.Of(held.Inspection.Framework)}, {Wording.Period(held.Inspection.Start, held.Inspection.End)}", At($"/inspections/{held.Inspection.Id}")),
                $", {(held.Inspection.PublishedOn is { } published ? $"published {Wording.Date(published)}" : "publication date not known")}; {(held.Document.Licence is { } licence ? $"licence {licence}" : Wording.NoLicence)}; SHA-256 {held.Document.Sha256[..12]}….",
            ])]),
        ]);
    }

    private BriefingBlock.Quote Quote(string? lead, QuotedPassage passage)
    {
        _quoted.Add(passage.InspectionId);
        return new BriefingBlock.Quote(lead, passage.Text,
        [
            new BriefingText($"{Wording.Of(passage.Framework)}, {Wording.Period(passage.InspectionStart, passage.InspectionEnd)}", At(passage.InspectionUrl)),
            ", ",
            new BriefingText($"page {passage.Page}", At(passage.OriginalUrl)),
        ]);
    }

    private string At(string path) => site + path;

    private static BriefingBlock.Paragraph Text(string text) => new([text]);

    private static BriefingBlock.Paragraph Text(IReadOnlyList<BriefingText> texts, bool isSmall = false) => new(texts, isSmall);
}
