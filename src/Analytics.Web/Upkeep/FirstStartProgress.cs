namespace Analytics.Web.Upkeep;

/// <summary>How far the first reading of the sample is; pages show it.</summary>
public sealed class FirstStartProgress : IProgress<IngestProgress>
{
    private volatile FirstStartState _state = new(false, 0, 0, null);

    public FirstStartState State => _state;

    public void Report(IngestProgress value) => _state = new FirstStartState(true, value.Done, value.Total, null);

    internal void Begin(int total) => _state = new FirstStartState(true, 0, total, null);

    internal void End(string? failure = null) => _state = _state with { IsRunning = false, Failure = failure };
}

public sealed record FirstStartState(bool IsRunning, int Done, int Total, string? Failure);
