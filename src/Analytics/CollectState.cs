using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Storage.Collecting;

namespace Analytics;

/// <summary>What the visits of one process share while a collection is on: which runs are open, what each host has cost and which are left alone.</summary>
internal sealed class CollectState(CollectOptions options, CollectWishes wishes, IProgress<CollectProgress>? progress)
{
    /// <summary>A host that keeps us out, or fails, at so many addresses without a break is left for the rest of the run: the rest would fare no better.</summary>
    private const int LastStraw = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (IReportSource Source, CollectRunId Run)> _open = [];
    private readonly List<CollectRunId> _all = [];
    private readonly Dictionary<string, (Uri Page, ExpectedLinks Expected)> _expected = [];
    private readonly Dictionary<string, HostTally> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private int _documents;

    public CollectWishes Wishes => wishes;
    public int Requests { get; private set; }

    /// <summary>Documents that came since the last reading.</summary>
    public int Unread { get; set; }

    public bool IsStoppedBySwitch { get; private set; }

    public IReadOnlyList<CollectRunId> AllRuns => _all;

    public IReadOnlyList<(IReportSource Source, CollectRunId Run)> StillOpen
    {
        get
        {
            lock (_gate)
                return [.. _open.Values];
        }
    }

    public void Open(IReportSource source, CollectRunId run)
    {
        _all.Add(run);
        _open.Add(source.Name, (source, run));
    }

    /// <summary>The source and run of an entry; null when it has stopped meanwhile.</summary>
    public (IReportSource Source, CollectRunId Run)? Find(FrontierEntry entry)
    {
        lock (_gate)
            return _open.TryGetValue(entry.Source, out var found) ? found : null;
    }

    public void Stop(string source)
    {
        lock (_gate)
            _open.Remove(source);
    }

    public void NoteStopSwitch(bool isStopped) => IsStoppedBySwitch |= isStopped;

    public TurnsWanted Wanted()
    {
        lock (_gate)
            return new TurnsWanted([.. _open.Values.Select(open => open.Run)], [.. _hosts.Where(host => host.Value.IsLeft).Select(host => host.Key)], !wishes.DryRun, options.RequestsPerHost);
    }

    public void Expect(CollectRunId run, Uri page, ExpectedLinks expected)
    {
        lock (_gate)
            _expected[run.Id] = (page, expected);
    }

    public (Uri Page, ExpectedLinks Expected)? ExpectedOf(CollectRunId run)
    {
        lock (_gate)
            return _expected.TryGetValue(run.Id, out var expected) ? expected : null;
    }

    /// <summary>Notes a request and what it came to.</summary>
    public void Count(Uri url, FetchOutcome outcome, bool isDocument)
    {
        lock (_gate)
        {
            Requests++;
            var isTrouble = outcome is FetchOutcome.Blocked or FetchOutcome.Failed;
            if (!_hosts.TryGetValue(url.Authority, out var tally))
                _hosts.Add(url.Authority, tally = new HostTally());
            tally.Count(url, isTrouble);
            if (isDocument && outcome is FetchOutcome.Fetched)
                (_documents, Unread) = (_documents + 1, Unread + 1);
            progress?.Report(new CollectProgress(Requests, _documents, url));
        }
    }

    private sealed class HostTally
    {
        private readonly HashSet<Uri> _troublesInARow = [];

        public void Count(Uri url, bool isTrouble)
        {
            if (isTrouble)
                _troublesInARow.Add(url);
            else
                _troublesInARow.Clear();
        }

        public bool IsLeft => _troublesInARow.Count >= LastStraw;
    }
}
