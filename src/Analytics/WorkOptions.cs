using System.ComponentModel.DataAnnotations;

namespace Analytics;

/// <summary>Settings of section <c>Work</c>: how workers share the queue.</summary>
public sealed record WorkOptions
{
    public const string Section = "Work";

    /// <summary>How long a document is left to a worker that is not heard of any more; one that lives says so three times in that time.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")] public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a document waits after an attempt that failed, twice as long after each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(15);
}
