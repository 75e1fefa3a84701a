namespace Analytics.Storage.Collecting;

/// <summary>What came of asking for an address.</summary>
public enum CollectOutcome
{
    /// <summary>Its bytes came for the first time.</summary>
    New,

    /// <summary>Other bytes than the last time.</summary>
    Changed,

    /// <summary>The same bytes, or the host says that nothing has changed.</summary>
    Unchanged,

    /// <summary>We are kept out.</summary>
    Blocked,

    /// <summary>It is not there, or not what it should be; asking again soon would bring the same.</summary>
    Lost,

    /// <summary>It failed as often as it may in one run.</summary>
    Failed,
}
