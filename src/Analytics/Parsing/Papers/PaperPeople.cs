using System.Text.RegularExpressions;
using Analytics.Parsing.Wording;
using Analytics.Reports;

namespace Analytics.Parsing.Papers;

/// <summary>Finds whom a paper names with a post, so that names can be kept out of what is shown: authors, contacts, members, the lead inspector.</summary>
internal static partial class PaperPeople
{
    public static IReadOnlyList<PaperPerson> Find(PaperOutline outline)
    {
        var people = new List<PaperPerson>();
        foreach (var part in outline.Parts.Where(part => part.Text.Length < 1500 || part.IsRow))
        {
            foreach (var person in InText(part.IsRow ? string.Join(": ", part.Block.Cells.Where(cell => cell.Length > 0)) : part.Text, part.Section))
            {
                if (!people.Exists(other => other.Name == person.Name && other.Post == person.Post))
                    people.Add(person);
            }
        }
        return people;
    }

    private static IEnumerable<PaperPerson> InText(string text, string section)
    {
        foreach (Match match in LedBy().Matches(text))
            yield return new PaperPerson("Lead inspector", Name(match));
        foreach (Match match in NameThenPost().Matches(text))
        {
            if (PaperPosts.IsName(match.Groups["name"].Value) && PaperPosts.IsPost(match.Groups["post"].Value))
                yield return new PaperPerson(Post(match.Groups["post"].Value, section), Name(match));
        }
        foreach (Match match in PostThenName().Matches(text))
        {
            if (PaperPosts.IsName(match.Groups["name"].Value) && match.Groups["post"].Value.Split(' ').Length <= 9 && (PaperPosts.IsPost(match.Groups["post"].Value) || Labels().IsMatch(PrintedText.Fold(match.Groups["post"].Value))))
                yield return new PaperPerson(Post(match.Groups["post"].Value, ""), Name(match));
        }
    }

    private static string Name(Match match) => PrintedText.Clean(match.Groups["name"].Value).Trim();

    private static string Post(string printed, string section)
    {
        var folded = PrintedText.Fold(section);
        if (folded.StartsWith("author", StringComparison.Ordinal) || folded.Contains("report author", StringComparison.Ordinal))
            return "Author";
        if (folded.StartsWith("contact", StringComparison.Ordinal) || folded.Contains("contact officer", StringComparison.Ordinal))
            return "Contact";
        var post = ReportOf().Replace(PrintedText.Clean(printed), "").Trim(' ', ':', ',', '-', '–');
        return PrintedText.Fold(post) switch
        {
            "" or "report of" or "report by" or "report author" or "author" or "authors" or "report from" => "Author",
            "contact" or "contacts" or "contact officer" or "contact officers" => "Contact",
            _ => post,
        };
    }

    private const string Person = @"(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Sir|Dame)\.?\s)?[A-Z][a-z]+(?:[-\s][A-Z][a-z]+)?\s(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?";

    [GeneratedRegex(@"\b(?:led by|lead inspector(?: was| is|:)?|lead inspector,)\s+(?<name>" + Person + ")", RegexOptions.CultureInvariant)]
    private static partial Regex LedBy();

    [GeneratedRegex(@"(?<!\b(?:at|in|the)\s)\b(?<name>" + Person + @")\s*(?:,|:|\(|\s[-–])\s*(?<post>[A-Z][^,.;:()\n]{3,80})", RegexOptions.CultureInvariant)]
    private static partial Regex NameThenPost();

    [GeneratedRegex(@"(?<post>\b[A-Z][^.;:()\n|]{2,90}?)\s*(?:,|:|\s[-–]|\()\s*(?<name>" + Person + @")(?=\s*(?:$|[,;:.)\n|]|\bTel\b|\bextension\b|\bext\b|[-–]|\d))", RegexOptions.CultureInvariant)]
    private static partial Regex PostThenName();

    [GeneratedRegex(@"\b(?:contact|author|report of|report by|lead|inspector|hmi|member|responsible)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(?:REPORT OF|Report of|Report by|Report from|Report)(?: the)?:?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ReportOf();
}
