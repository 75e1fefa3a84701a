using System.Globalization;

namespace Analytics.Sources.Fetching;

/// <summary>Consecutive lines of a robots.txt that speak to the same robots.</summary>
internal sealed class RobotsGroup
{
    private readonly List<string> _robots = [];
    private readonly List<RobotsRule> _rules = [];

    public IReadOnlyList<string> Robots => _robots;
    public IReadOnlyList<RobotsRule> Rules => _rules;
    public TimeSpan? CrawlDelay { get; private set; }

    private bool IsSpokenTo { get; set; }

    /// <summary>Lines that cannot be read, and records that robots have no use for, are passed over; they end no group.</summary>
    public static IReadOnlyList<RobotsGroup> ReadAll(string text)
    {
        var groups = new List<RobotsGroup>();
        foreach (var line in text.TrimStart('\uFEFF').Split('\r', '\n'))
        {
            var record = line.Split('#')[0].Split(':', 2);
            if (record.Length == 2)
                Take(groups, record[0].Trim().ToLowerInvariant(), record[1].Trim());
        }
        return groups;
    }

    private static void Take(List<RobotsGroup> groups, string key, string value)
    {
        if (key == "user-agent")
        {
            if (groups.Count == 0 || groups[^1].IsSpokenTo)
                groups.Add(new RobotsGroup());
            groups[^1]._robots.Add(ProductToken(value));
        }
        else if (groups.Count > 0)
        {
            groups[^1].Hear(key, value);
        }
    }

    private void Hear(string key, string value)
    {
        switch (key)
        {
            case "allow" or "disallow":
                IsSpokenTo = true;
                if (value.Length > 0)
                    _rules.Add(new RobotsRule(RobotsPath.Normalise(value), key == "allow"));
                break;
            case "crawl-delay":
                IsSpokenTo = true;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                    CrawlDelay = TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.SecondsPerDay));
                break;
        }
    }

    // "AnalyticsCollector/1.0" is written now and then; the name ends where no letter of a name follows.
    private static string ProductToken(string value) =>
        value == "*" ? value : new string([.. value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_')]);
}
