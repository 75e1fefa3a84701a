using System.ComponentModel.DataAnnotations;

namespace Analytics.Sources.Fetching;

/// <summary>Settings of section <c>Collect</c>: how sites are asked. What politeness demands cannot be set away (<see cref="Manners"/>).</summary>
public sealed class CollectOptions
{
    public const string Section = "Collect";

    /// <summary>
    /// An e-mail or web address at which the keepers of a site reach whoever runs this. Every request carries it, and without it nobody but
    /// this machine itself is asked.
    /// </summary>
    [RegularExpression(@"[\x21-\x7e]{5,200}", ErrorMessage = "Collect:Contact is an e-mail or web address.")]
    public string? Contact { get; init; }

    /// <summary>Between the end of one request to a host and the next; a host on this machine alone may be given less than two seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests that one run makes to one host at most.</summary>
    [Range(1, 100_000)]
    public int RequestsPerHost { get; init; } = 3_000;

    /// <summary>Hosts that one process asks at the same time, each one request after the other.</summary>
    [Range(1, 32)]
    public int HostsAtOnce { get; init; } = 4;

    /// <summary>Bytes of an answer, after which it is given up.</summary>
    [Range(1_024, 1_000_000_000)]
    public int SizeLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>From the request to the last byte of the answer; some committee sites take 40 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(90);
}
