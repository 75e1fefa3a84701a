using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Finds the pages on which facts stand that were read out of a paper's sentences: the first that says the same.</summary>
internal static class FactPlaces
{
    public static FactPages Of(Paper paper, PaperOutline outline) => new()
    {
        Windows = paper.ToldWindows is [var window, ..] ? PageOf(outline, sentence => Tells(sentence, window)) : null,
        PublishedOn = paper.ToldPublishedOn is { } published ? PageOf(outline, sentence => PaperDates.IsAboutPublication(sentence) && Tells(sentence, published)) : null,
        Deadline = paper.Deadline is { } deadline ? PageOf(outline, sentence => PaperDates.IsAboutSubmission(sentence) && Tells(sentence, deadline)) : null,
        Judgements = PagesOf(paper.ToldJudgements, outline),
    };

    // Each sentence is read once for all judgements.
    private static Dictionary<JudgementName, int> PagesOf(IReadOnlyList<Judgement> judgements, PaperOutline outline)
    {
        var pages = new Dictionary<JudgementName, int>();
        foreach (var sentence in outline.Sentences.TakeWhile(_ => pages.Count < judgements.Count))
        {
            var grades = JudgementWords.Grades(sentence.Folded);
            var names = grades.Count > 0 ? JudgementWords.Names(sentence.Folded) : [];
            foreach (var judgement in judgements.Where(judgement => names.Any(name => name.Name == judgement.Name) && grades.Any(grade => grade.Grade == judgement.Grade)))
                pages.TryAdd(judgement.Name, sentence.Part.Block.Page);
        }
        return pages;
    }

    private static int? PageOf(PaperOutline outline, Func<PaperSentence, bool> says) => outline.Sentences.FirstOrDefault(says)?.Part.Block.Page;

    private static bool Tells(PaperSentence sentence, ToldWindow window) =>
        DateRanges.Find(sentence.Text).Any(range => ToldDates.Agree(range.Window.Start, window.Start) && ToldDates.Agree(range.Window.End, window.End))
        || (window.Start == window.End && Tells(sentence, window.End));

    private static bool Tells(PaperSentence sentence, ToldDate date) =>
        ToldDates.Find(sentence.Text).Any(mention => mention.Date.Day == date.Day && ToldDates.Agree(mention.Date, date));
}
