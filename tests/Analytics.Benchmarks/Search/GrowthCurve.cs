using System.Diagnostics;
using System.Runtime.CompilerServices;
using Analytics.Search;

namespace Analytics.Benchmarks.Search;

/// <summary>
/// What searching costs when many times as much is held. The larger corpora are made by resampling: each copy of a report has ids of its
/// own, another authority and another day, and sentences drawn from all reports.
/// </summary>
internal static class GrowthCurve
{
    private const int Seed = 1;

    /// <summary>One round of few searches, while words are being read, says little.</summary>
    private const int RoundsWithoutGain = 3;

    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(10), s_longestWarmUp = TimeSpan.FromMinutes(5), s_longestBuilding = TimeSpan.FromMinutes(15);

    /// <summary>Sizes at which it goes on; where memory would not suffice for the next, it stops and says so.</summary>
    private static readonly int[] s_sizes = [1, 10, 100];

    public static async IAsyncEnumerable<string> RunAsync(Corpus corpus, OpenFindingIndex open, string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        var documents = await corpus.Follower.ReadAllAsync(cancel).ToListAsync(cancel);
        IReadOnlyList<IndexedFinding> findings = [.. documents.SelectMany(document => document.Findings)];
        var pool = SearchBenchmark.Draw(corpus, findings);
        var store = await corpus.Store.ReadIdAsync(cancel);
        yield return "times  findings     built   on disk  in memory  opened  warm after   1 client: p50     p99   8 clients: p50     p99   searches/s";
        foreach (var times in s_sizes)
        {
            using var index = open(folder);
            index.Attach(store);
            var clock = Stopwatch.StartNew();
            await index.RebuildAsync(Resample(documents, findings, times).ToAsyncEnumerable(), sequence: 1, cancel);
            var building = clock.Elapsed;
            var before = Memory.Live;
            clock.Restart();
            var total = index.Search(new FindingQuery()).Total;
            index.ReadWords();
            var opening = clock.Elapsed;
            var warming = WarmUp(corpus, index, pool);
            var alone = SearchBenchmark.Measure(corpus, index, 1, _ => Requests.Repeating(pool, Seed + 1), s_duration);
            var together = SearchBenchmark.Measure(corpus, index, 8, client => Requests.Repeating(pool, Seed + 2 + client), s_duration);
            var held = Memory.Live - before;
            yield return $"{times,4}× {total,10:N0} {building.TotalSeconds,7:N0} s {SizeOf(folder),5:N0} MiB {held,6:N0} MiB {opening.TotalSeconds,5:0.0} s {warming.TotalSeconds,7:N0} s "
                + $"{alone.P50,15:0.0} {alone.P99,7:0.0} {together.P50,15:0.0} {together.P99,7:0.0} ms {together.PerSecond,9:N0}";
            index.Dispose();
            Directory.Delete(folder, recursive: true);
            if (IsTooLarge(times, held, building) is { } reason)
            {
                yield return reason;
                yield break;
            }
        }
    }

    /// <summary>Until searches get no faster: an index reads words ahead while it answers.</summary>
    private static TimeSpan WarmUp(Corpus corpus, IFindingIndex index, IReadOnlyList<SearchRequest> pool)
    {
        var clock = Stopwatch.StartNew();
        for (var (best, roundsWithoutGain) = (0.0, 0); roundsWithoutGain < RoundsWithoutGain && clock.Elapsed < s_longestWarmUp;)
        {
            var now = SearchBenchmark.Measure(corpus, index, 1, _ => Requests.Repeating(pool, Seed), s_duration).PerSecond;
            (best, roundsWithoutGain) = now > best * 1.1 ? (now, 0) : (best, roundsWithoutGain + 1);
        }
        return clock.Elapsed;
    }

    /// <summary>The first time as it is.</summary>
    private static IEnumerable<DocumentFindings> Resample(List<DocumentFindings> documents, IReadOnlyList<IndexedFinding> findings, int times)
    {
        var random = new Random(Seed);
        for (var copy = 0; copy < times; copy++)
        {
            foreach (var document in documents)
                yield return copy == 0 || document.Findings.Count == 0 ? document : Copy(document, documents, findings, copy, random);
        }
    }

    private static DocumentFindings Copy(DocumentFindings document, List<DocumentFindings> documents, IReadOnlyList<IndexedFinding> findings, int copy, Random random)
    {
        var place = documents[random.Next(documents.Count)].Findings is [var first, ..] ? first : document.Findings[0];
        var day = place.InspectedOn.AddDays(-random.Next(365));
        return new DocumentFindings($"{document.DocumentSha256}-{copy}",
        [
            .. document.Findings.Select(finding => findings[random.Next(findings.Count)] with
            {
                FindingId = $"{finding.FindingId[..^4]}{copy:x4}",
                InspectionId = $"{finding.InspectionId}-{copy}",
                Authorities = place.Authorities,
                AuthorityName = place.AuthorityName,
                Regions = place.Regions,
                Framework = finding.Framework,
                Overall = finding.Overall,
                InspectedOn = day,
            }),
        ]);
    }

    private static string? IsTooLarge(int times, long held, TimeSpan building)
    {
        var next = s_sizes.SkipWhile(size => size <= times).FirstOrDefault();
        if (next == 0)
            return null;
        var (memory, free) = (held * next / times, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 21);
        var time = building * next / times;
        return memory > free ? $"{next}× would hold some {memory:N0} MiB, more than half of what there is: not measured"
            : time > s_longestBuilding ? $"{next}× would take some {time.TotalMinutes:N0} minutes to build: not measured"
            : null;
    }

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) >> 20;
}
