using System.Collections.Frozen;

namespace Analytics.Authorities;

/// <summary>Finds the authority that a printed name means. It never guesses: an unknown or ambiguous name stays unresolved.</summary>
public sealed class AuthorityMatcher
{
    /// <summary>No name of an authority is nearly as long; longer text is not looked at.</summary>
    private const int LongestName = 300;

    private readonly FrozenDictionary<string, Authority[]> _byPrinted;
    private readonly FrozenDictionary<string, Authority[]> _byWithoutCouncil;
    private readonly FrozenDictionary<string, Authority[]> _byCore;

    public AuthorityMatcher(AuthorityDirectory directory)
    {
        var names = directory.All
            .SelectMany(authority => authority.Aliases.Append(authority.Name).Append(authority.OfficialName), (authority, name) => (authority, Name: AuthorityName.Fold(name)))
            .ToList();
        // "London" is a region: it must not mean the one authority called "City of London" and "London Corporation".
        var regions = directory.Regions.Select(region => AuthorityName.Fold(region).Printed).ToHashSet();
        _byPrinted = Group(names, name => name.Printed);
        _byWithoutCouncil = Group(names.Where(entry => !regions.Contains(entry.Name.WithoutCouncil)), name => name.WithoutCouncil);
        _byCore = Group(names.Where(entry => !regions.Contains(entry.Name.Core)), name => name.Core);
    }

    /// <summary>One authority, two for a report about two ("Hartmoor and Coldwater"), or none.</summary>
    public AuthorityMatch Match(string printedName)
    {
        if (printedName.Length > LongestName)
            return new AuthorityMatch(printedName[..LongestName], []);

        var name = AuthorityName.Fold(printedName);
        return new AuthorityMatch(name.Core, Candidates(name) switch
        {
            [var one] => [one],
            [] => FindTwo(name.Printed),
            _ => [],
        });
    }

    private Authority[] Candidates(AuthorityName name) =>
        _byPrinted.GetValueOrDefault(name.Printed)
        ?? _byWithoutCouncil.GetValueOrDefault(name.WithoutCouncil)
        ?? _byCore.GetValueOrDefault(name.Core)
        ?? [];

    // "A and B and C and D" has several places to divide it: only one of them may give two authorities.
    private Authority[] FindTwo(string name)
    {
        const string and = " and ";
        var pairs = new List<Authority[]>();
        for (var at = name.IndexOf(and, StringComparison.Ordinal); at >= 0; at = name.IndexOf(and, at + 1, StringComparison.Ordinal))
        {
            if (Candidates(AuthorityName.Fold(name[..at])) is [var first] && Candidates(AuthorityName.Fold(name[(at + and.Length)..])) is [var second] && first != second)
                pairs.Add([first, second]);
        }
        return pairs is [var pair] ? pair : [];
    }

    private static FrozenDictionary<string, Authority[]> Group(IEnumerable<(Authority Authority, AuthorityName Name)> names, Func<AuthorityName, string> key) =>
        names.GroupBy(entry => key(entry.Name), entry => entry.Authority).ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
