using System.Text.RegularExpressions;

namespace Analytics.Sources;

/// <summary>What to look for on the sites of councils, as <c>wanted-papers.json</c> says: words to search for, committees to look at, titles to take.</summary>
public sealed class WantedPapers
{
    private readonly IReadOnlyList<string> _committees;
    private readonly IReadOnlyList<Regex> _titles;

    private WantedPapers(Words words) => (Searches, _committees, _titles) = (words.Searches, words.Committees, [.. words.Titles.Select(title => new Regex(title, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))]);

    public IReadOnlyList<string> Searches { get; }

    public static WantedPapers Load() => new(ShippedJson.Load<Words>(typeof(WantedPapers), "wanted-papers.json"));

    /// <summary>Whether its meetings may have such papers.</summary>
    public bool AreOf(string committee) => _committees.Any(word => committee.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the title, or other words that stand for a paper, say that it answers an inspection.</summary>
    public bool Have(string words) => _titles.Any(title => title.IsMatch(words));

    private sealed record Words(IReadOnlyList<string> Searches, IReadOnlyList<string> Committees, IReadOnlyList<string> Titles);
}
