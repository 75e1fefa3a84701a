namespace Analytics.Sources.Fetching;

/// <summary>What a site's robots.txt says to one robot (RFC 9309).</summary>
public sealed class RobotsFile
{
    /// <summary>What is read of a file at most; the rest counts as not written (RFC 9309, 2.5).</summary>
    public const int SizeLimit = 500 * 1024;

    /// <summary>How long an answer holds (RFC 9309, 2.4).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How long it is believed that the file cannot be had, before it is asked for again.</summary>
    public static readonly TimeSpan UnreachableLifetime = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsFile(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay) => (_rules, CrawlDelay) = (rules, crawlDelay);

    /// <summary>There is no such file (any 4xx): everything may be asked for.</summary>
    public static RobotsFile AllowsAll { get; } = new([], crawlDelay: null);

    /// <summary>The file could not be had (5xx, no answer): nothing may be asked for.</summary>
    public static RobotsFile AllowsNothing { get; } = new([new RobotsRule("/", IsAllowed: false)], crawlDelay: null);

    /// <summary>Seconds between requests, a line that RFC 9309 does not know and many sites write.</summary>
    public TimeSpan? CrawlDelay { get; }

    public static RobotsFile Read(string text, string robot)
    {
        var groups = RobotsGroup.ReadAll(text.Length > SizeLimit ? text[..SizeLimit] : text);
        var own = groups.Where(group => group.Robots.Any(name => name.Equals(robot, StringComparison.OrdinalIgnoreCase))).ToList();
        if (own.Count == 0)
            own = [.. groups.Where(group => group.Robots.Contains("*"))];
        return new RobotsFile([.. own.SelectMany(group => group.Rules)], own.Select(group => group.CrawlDelay).Max());
    }

    /// <summary>The longest rule that fits decides, of two as long the one that allows; robots.txt itself is always allowed.</summary>
    public bool Allows(Uri url)
    {
        var path = RobotsPath.Normalise(url.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var decisive = _rules.Where(rule => RobotsPath.Fits(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed).FirstOrDefault();
        return decisive is null || decisive.IsAllowed;
    }
}

/// <summary>One line of a group. The path is normalised; an empty one fits nothing and is not kept.</summary>
internal sealed record RobotsRule(string Path, bool IsAllowed);
