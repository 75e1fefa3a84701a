using Analytics.Sources;
using Analytics.Sources.Fetching;
using Analytics.Storage;
using Analytics.Storage.Captures;
using Analytics.Storage.Collecting;

namespace Analytics;

/// <summary>One turn at a host: asks for its robots.txt or for what is due there, keeps what comes, and notes in the frontier what came of it.</summary>
internal sealed class HostVisit(Frontier frontier, PageFetcher fetcher, CaptureArchive captures, DocumentArchive archive, Manners manners, RetryPlan retries, CollectState state, TimeProvider clock)
{
    private const int MostHops = 5;

    /// <summary>When bytes that are held are asked for again without their page telling anything new.</summary>
    private static readonly TimeSpan UntilRecheck = TimeSpan.FromDays(180);

    /// <summary>When something that is not there is looked for again.</summary>
    private static readonly TimeSpan UntilLookedForAgain = TimeSpan.FromDays(30);

    /// <summary>What did not come is over for this run, however long it takes; the next one in which a page tells of it asks again.</summary>
    private static readonly TimeSpan UntilNextRun = UntilRecheck;

    private readonly RobotsVisit _robots = new(frontier, fetcher, manners, retries, state, clock);

    public TimeSpan Lease => fetcher.TimeLimit + TimeSpan.FromSeconds(30);

    public async Task MakeAsync(HostTurn turn, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var entry = turn.Entry;
        if (state.Find(entry) is not var (source, run))
            await frontier.ReleaseAsync(turn.Host, now, now, cancel);
        else if (!source.Hosts.Have(entry.Location))
            await frontier.GiveBackAsync(turn with { Entry = End(entry, CollectOutcome.Lost, $"{entry.Location.Authority} is not on the list of hosts", now + UntilLookedForAgain) }, now, now, robots: null, cancel);
        else if (turn.Robots.Until <= now)
            await _robots.MakeAsync(turn, source.Hosts, Lease, cancel);
        else if (!turn.Robots.File.Allows(entry.Location))
            await GiveBackAsync(turn, End(entry, CollectOutcome.Blocked, WhyForbidden(turn.Robots), now + UntilNextRun), source, run, now, now, cancel);
        else
            await AskAsync(turn, source, run, cancel);
    }

    private static string WhyForbidden(HostRobots robots) =>
        robots.State == RobotsState.Unreachable ? $"robots.txt could not be had ({robots.Text}), which forbids everything" : "robots.txt forbids it";

    private async Task AskAsync(HostTurn turn, IReportSource source, CollectRunId run, CancellationToken cancel)
    {
        var entry = turn.Entry;
        // What a form is answered with elsewhere is only asked for there, as browsers do.
        // Whether anything has changed is only of use to know where the bytes of the last time are still here.
        var form = entry.Hops == 0 ? entry.Link.Form : null;
        var known = form is null && entry.Sha256 is { } sha256 && captures.Has(sha256);
        var request = new FetchRequest(entry.Location) { Form = form, ETag = known ? entry.ETag : null, LastModified = known ? entry.LastModified : null };
        var outcome = await fetcher.FetchAsync(request, source.Hosts, cancel);
        state.Count(entry.Location, outcome, entry.Link.IsDocument);

        var now = clock.GetUtcNow();
        var rest = now + manners.DelayOf(turn.Host, turn.Robots.File);
        var after = outcome switch
        {
            FetchOutcome.Fetched(var page) when entry.Link.IsDocument => await KeepDocumentAsync(entry, source, run, page, now, cancel),
            FetchOutcome.NotModified(var page) when entry.Link.IsDocument => KeepUnchanged(entry, page, now),
            FetchOutcome.Fetched(var page) => await FollowAsync(entry, source, run, page, page.Sha256, now, cancel),
            FetchOutcome.NotModified(var page) => await FollowAsync(entry, source, run, page, entry.Sha256 ?? "", now, cancel),
            FetchOutcome.Moved(var to) => entry.Hops < MostHops ? entry with { Location = to, Hops = entry.Hops + 1, DueAt = now } : End(entry, CollectOutcome.Lost, $"more than {MostHops} redirects, at last to {to}", now + UntilLookedForAgain),
            FetchOutcome.Blocked(var reason, _) => End(entry, CollectOutcome.Blocked, reason, now + UntilNextRun),
            FetchOutcome.Lost(var reason, _) => End(entry, CollectOutcome.Lost, reason, now + UntilLookedForAgain),
            FetchOutcome.Failed(var reason, var retryAfter) => Retry(entry, reason, retryAfter, now, ref rest),
            _ => throw new InvalidOperationException($"{outcome} is an outcome that nobody thought of."),
        };
        await GiveBackAsync(turn with { Requests = 1 }, after with { AskedAt = now }, source, run, now, rest, cancel);
    }

    private async Task GiveBackAsync(HostTurn turn, FrontierEntry after, IReportSource source, CollectRunId run, DateTimeOffset now, DateTimeOffset rest, CancellationToken cancel)
    {
        if (after.Outcome is CollectOutcome.Blocked or CollectOutcome.Lost or CollectOutcome.Failed && source.Instead(after.Link) is { Count: > 0 } instead)
            await frontier.AddAsync(run, instead, state.Wishes.Recheck, now, cancel);
        await frontier.GiveBackAsync(turn with { Entry = after }, now, rest, robots: null, cancel);
    }

    private async Task<FrontierEntry> KeepDocumentAsync(FrontierEntry entry, IReportSource source, CollectRunId run, FetchedPage page, DateTimeOffset now, CancellationToken cancel)
    {
        // An error page may be gone tomorrow; asking at once again would bring it again.
        if (source.WhyNoDocument(entry.Link, page) is { } wrong)
            return End(entry, CollectOutcome.Failed, wrong, now + UntilNextRun);
        Keep(entry, page, page.Sha256);
        await archive.KeepAsync(page.Body, cancel);
        if (source.LeadsOn(entry.Link))
            await frontier.AddAsync(run, source.Read(entry.Link, page).Links, state.Wishes.Recheck, now, cancel);
        return page.Sha256 == entry.Sha256
            ? End(entry, CollectOutcome.Unchanged, detail: null, now + UntilRecheck) with { ETag = page.ETag, LastModified = page.LastModified }
            : End(entry, entry.Sha256 is null ? CollectOutcome.New : CollectOutcome.Changed, detail: null, now + UntilRecheck) with
            {
                ETag = page.ETag,
                LastModified = page.LastModified,
                Sha256 = page.Sha256,
                FetchedAt = page.At,
                IsIngested = false,
            };
    }

    private FrontierEntry KeepUnchanged(FrontierEntry entry, FetchedPage page, DateTimeOffset now)
    {
        Keep(entry, page, entry.Sha256 ?? "");
        return End(entry, CollectOutcome.Unchanged, detail: null, now + UntilRecheck);
    }

    /// <summary>Notes what a page leads to; one that is not as expected stops its source, and no other.</summary>
    private async Task<FrontierEntry> FollowAsync(FrontierEntry entry, IReportSource source, CollectRunId run, FetchedPage page, string sha256, DateTimeOffset now, CancellationToken cancel)
    {
        if (source.WhyNoPage(entry.Link, page) is { } wrong)
            return End(entry, CollectOutcome.Lost, wrong, now + UntilLookedForAgain);
        Keep(entry, page, sha256);
        try
        {
            var whole = page.Status == 304 ? page with { Body = captures.Find(sha256) ?? throw new InvalidOperationException($"The bytes of {page.Url} are not kept any more.") } : page;
            var reading = source.Read(entry.Link, whole);
            await frontier.AddAsync(run, reading.Links, state.Wishes.Recheck, now, cancel);
            if (reading.Expected is { } expected)
                state.Expect(run, entry.Link.Url, expected);
        }
        catch (SourceChangedException changed)
        {
            state.Stop(source.Name);
            await frontier.FinishAsync(run, changed.Message, now, cancel);
            return End(entry, CollectOutcome.Failed, changed.Message, now + UntilNextRun);
        }
        var outcome = entry.Sha256 is null ? CollectOutcome.New : entry.Sha256 == sha256 ? CollectOutcome.Unchanged : CollectOutcome.Changed;
        return End(entry, outcome, detail: null, now + UntilRecheck) with { ETag = page.ETag ?? entry.ETag, LastModified = page.LastModified ?? entry.LastModified, Sha256 = sha256, FetchedAt = page.At };
    }

    private void Keep(FrontierEntry entry, FetchedPage page, string sha256) => captures.Keep(page, new CaptureNote
    {
        Source = entry.Source,
        Sha256 = sha256,
        IsDocument = entry.Link.IsDocument,
        Url = entry.Link.Url,
        FileName = entry.Link.FileName,
        Title = entry.Link.Title,
        PublishedOn = entry.Link.PublishedOn,
        Via = entry.Link.Via,
    });

    private FrontierEntry Retry(FrontierEntry entry, string reason, TimeSpan? retryAfter, DateTimeOffset now, ref DateTimeOffset rest)
    {
        var wait = now + retries.Wait(entry.Attempts + 1, retryAfter);
        // Too many requests, or a host that is down for a while, concern all of its addresses.
        if (retryAfter is not null && wait > rest)
            rest = wait;
        return entry.Attempts + 1 < RetryPlan.Attempts
            ? entry with { Attempts = entry.Attempts + 1, Detail = reason, DueAt = wait }
            : End(entry, CollectOutcome.Failed, reason, now + UntilNextRun) with { Attempts = entry.Attempts + 1 };
    }

    private static FrontierEntry End(FrontierEntry entry, CollectOutcome outcome, string? detail, DateTimeOffset due) =>
        entry with { Outcome = outcome, Detail = detail, DueAt = due };
}
