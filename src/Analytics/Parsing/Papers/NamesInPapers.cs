using System.Text.RegularExpressions;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>
/// Takes the names of officers and members out of what is kept of a paper: it is stored, searched and exported, and is about an inspection, not
/// about people. What the paper says of a post stays.
/// </summary>
internal static partial class NamesInPapers
{
    public const string Withheld = "[name]";

    private const string CalledAfter = "(?:Road|Street|Avenue|Lane|House|Court|Cent(?:re|er)|Lodge|Hall|Hospital|School|Academy|College|Trust|Foundation|Act|Review|Report|Ward)\\b";

    private const string MoreThanNames = "(?:Will|May|June|April|Mark|Grace|Hope|Faith|Joy|Dawn|Rose|Rob|Bill|Pat|Victoria|Charlotte|Jack|Ray|Guy|Christian|Florence|Grant|Dean|Frank|Glen|Ash)\\b";

    public static Paper Withhold(Paper paper, IReadOnlyList<PaperPerson> people)
    {
        // The longest first: one name may be the beginning of another.
        string[] names = [.. people.Select(person => person.Name).Where(name => name.Contains(' ', StringComparison.Ordinal) && !Time().IsMatch(name)).Distinct().OrderByDescending(name => name.Length)];
        return paper with
        {
            Title = Withhold(paper.Title, names),
            Committee = paper.Committee is { } committee ? Withhold(committee, names) : null,
            OtherMeetings = [.. paper.OtherMeetings.Select(meeting => meeting with { Committee = meeting.Committee is { } other ? Withhold(other, names) : null })],
            Events = [.. paper.Events.Select(told => told with { Text = Withhold(told.Text, names) })],
            Passages = [.. paper.Passages.Select(passage => passage with
            {
                Text = Withhold(passage.Text, names),
                Section = Withhold(passage.Section, names),
                DeadlineText = passage.DeadlineText is { } deadline ? Withhold(deadline, names) : null,
            })],
        };
    }

    private static string Withhold(string text, string[] names)
    {
        foreach (var name in names)
            text = text.Replace(name, Withheld, StringComparison.Ordinal);
        text = Paired().Replace(text, match => PaperPosts.IsPerson(match.Groups["given"].Value, match.Groups["family"].Value) ? Withheld : match.Value);
        return NextName().Replace(Titled().Replace(text, match => match.Groups["title"].Value + " " + WithoutName(match.Groups["name"].Value)), match => WithoutName(match.Value));
    }

    // "Young Chair of Scrutiny": the post begins with the first word of one.
    private static string WithoutName(string words)
    {
        var parts = words.Split(' ');
        var name = parts.TakeWhile(part => !PaperPosts.IsPost(part)).Count();
        return name == 0 ? words : string.Join(' ', parts.Skip(name).Prepend(Withheld));
    }

    [GeneratedRegex(@"\b(?<title>Cllrs?|Councillors?|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?\s+(?<name>(?:[A-Z][\w'’.-]*\s+){0,2}[A-Z][\w'’-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    // Not where a place or a paper is called after a person, nor where the word is as often none of a name: "Will Stannerby agree?"
    [GeneratedRegex(
        @"(?<!\bSt\.?\s)\b(?!" + MoreThanNames + @")(?<given>[A-Z][a-z]+)(?:-[A-Z][a-z]+)?\s(?:[A-Z]\.?\s)?(?!" + CalledAfter
        + @")(?<family>(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b(?!\s" + CalledAfter + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Paired();

    // "By April" has the shape of a name.
    [GeneratedRegex("^(?:By|From|In|Before|End|Early|Late)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    // "Councillors [name] and Oxspring"
    [GeneratedRegex(@"(?<=\b(?:Cllrs|Councillors)\b[^.;:]{0,120}(?:,| and)\s)(?:[A-Z][\w'’-]+\s){0,2}[A-Z][\w'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NextName();
}
