using Analytics.Authorities;

namespace Analytics.Parsing.Parts;

/// <summary>Checks the authority that the report names against what it came with: the listing's title and the name of the file.</summary>
internal static class SourceChecks
{
    private const int LongestName = 8;

    public static IEnumerable<string> Warnings(ReportFacts facts)
    {
        if (facts.Title.Authorities.Count == 0)
            yield break;
        if (facts.Document.Title is { } title && InTitle(title, facts) is { Count: > 0 } listed && !Agree(listed, facts))
            yield return $"The listing's title is of {Names(listed)}, the report of {Names(facts.Title.Authorities)}.";
        if (InFileName(facts.Document.FileName, facts.Matcher) is { Count: > 0 } named && !Agree(named, facts))
            yield return $"The file's name is of {Names(named)}, the report of {Names(facts.Title.Authorities)}.";
    }

    // A listing's title is the report's, or the authority's name before a colon or a dash.
    private static IReadOnlyList<Authority> InTitle(string title, ReportFacts facts)
    {
        var inTitle = facts.Kind.Facts.Authority.Select(pattern => pattern.Match(title)).Where(match => match.Success).Select(match => match.Groups["authority"].Value);
        return inTitle.Append(title.Split([':', '–', ','], 2)[0]).Select(name => facts.Matcher.Match(name.Trim()).Authorities).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    // "80999_hartmoor__sif__2015.pdf", "hartmoor-and-coldwater-2019.pdf": the longest run of words at its beginning that is a name.
    private static IReadOnlyList<Authority> InFileName(string fileName, AuthorityMatcher matcher)
    {
        var words = Path.GetFileNameWithoutExtension(fileName).Split(['-', '_', ' ', '.'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.All(char.IsAsciiDigit)).Take(LongestName).ToList();
        for (var count = words.Count; count > 0; count--)
        {
            if (matcher.Match(string.Join(' ', words.Take(count))).Authorities is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    // A council that was reorganised keeps its name: its predecessor is no other.
    private static bool Agree(IReadOnlyList<Authority> named, ReportFacts facts) =>
        named.Any(authority => facts.Title.Authorities.Any(other => other.Gss == authority.Gss || (other.OfstedUrn is not null && other.OfstedUrn == authority.OfstedUrn)));

    private static string Names(IReadOnlyList<Authority> authorities) => string.Join(" and ", authorities.Select(authority => authority.Name));
}
