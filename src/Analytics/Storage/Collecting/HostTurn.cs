using Analytics.Sources.Fetching;

namespace Analytics.Storage.Collecting;

/// <summary>The right to make one request to a host: nobody else asks it until the turn is given back or has run out.</summary>
/// <param name="Entry">What is asked for.</param>
public sealed record HostTurn(string Host, HostRobots Robots, FrontierEntry Entry)
{
    /// <summary>Requests that were made in it, which the budget of its run at the host has less.</summary>
    public int Requests { get; init; }
}

/// <summary>What is known of a host's robots.txt.</summary>
public sealed record HostRobots(RobotsState State, string? Text, DateTimeOffset Until)
{
    public static HostRobots Unknown { get; } = new(RobotsState.Unknown, null, DateTimeOffset.UnixEpoch);

    public RobotsFile File => State switch
    {
        RobotsState.Read => RobotsFile.Read(Text ?? "", Manners.Robot),
        RobotsState.Absent => RobotsFile.AllowsAll,
        _ => RobotsFile.AllowsNothing,
    };
}

public enum RobotsState
{
    Unknown,
    Read,

    /// <summary>The host says that it has none.</summary>
    Absent,

    /// <summary>It could not be had, which forbids everything; <see cref="HostRobots.Text"/> says why.</summary>
    Unreachable,
}
