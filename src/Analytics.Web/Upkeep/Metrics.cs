using System.Net;
using System.Net.Sockets;
using Analytics.Web.Api;
using Analytics.Web.Site;
using Prometheus;

namespace Analytics.Web.Upkeep;

/// <summary>
/// <c>/metrics</c>: figures of this process as Prometheus reads them. The platform's own (requests by route and status, memory, connections of the database, collections of
/// garbage) and how far the index and the queue are. Only programs on this machine and in private networks are answered, and nobody through a proxy.
/// </summary>
internal sealed class Metrics
{
    /// <summary>Seconds; a search is to be answered within 0.025, a page within 0.1.</summary>
    private static readonly double[] s_durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly CollectorRegistry _registry = Prometheus.Metrics.NewCustomRegistry();
    private readonly Corpora _corpora;
    private readonly TimeProvider _clock;
    private readonly Gauge _isUp;
    private readonly Gauge _indexed;
    private readonly Gauge _stored;
    private readonly Gauge _inspections;
    private readonly Gauge _findings;
    private readonly Gauge _queue;

    public Metrics(Corpora corpora, TimeProvider clock)
    {
        (_corpora, _clock) = (corpora, clock);
        var factory = Prometheus.Metrics.WithCustomRegistry(_registry);
        _isUp = factory.CreateGauge("analytics_store_up", "1 while the store answers; what is told of it otherwise is as it was last.");
        _indexed = factory.CreateGauge("analytics_index_sequence", "The change of the store up to which this node's index is complete.");
        _stored = factory.CreateGauge("analytics_store_sequence", "The newest change of the store.");
        _inspections = factory.CreateGauge("analytics_inspections", "Inspections held, without superseded versions.");
        _findings = factory.CreateGauge("analytics_findings", "Passages that this node's index answers from.");
        _queue = factory.CreateGauge("analytics_queue_documents", "Documents in the queue of work.", "state");
        _registry.AddBeforeCollectCallback(ReadAsync);
        DotNetStats.Register(_registry);
        MeterAdapter.StartListening(new MeterAdapterOptions { Registry = _registry, MetricFactory = factory, ResolveHistogramBuckets = _ => s_durations });
    }

    public static async Task<IResult> AnswerAsync(HttpContext http, Metrics metrics, CancellationToken cancel)
    {
        if (!IsNear(http.Connection.RemoteIpAddress) || http.Request.Headers.ContainsKey("X-Forwarded-For") || http.Request.Headers.ContainsKey("Forwarded"))
            return TypedResults.NotFound();
        using var text = new MemoryStream();
        await metrics._registry.CollectAndExportAsTextAsync(text, cancel);
        return TypedResults.Bytes(text.ToArray(), PrometheusConstants.TextContentTypeWithVersionAndEncoding);
    }

    /// <summary>This machine, or a private or link-local network.</summary>
    internal static bool IsNear(IPAddress? address) => ClientOrigin.IsLocal(address) || address switch
    {
        { IsIPv4MappedToIPv6: true } => IsNear(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } => address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal,
        _ => address?.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..],
    };

    private async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            await ReadStoreAsync(cancel);
            _isUp.Set(1);
        }
        catch (Exception away) when (ErrorAnswers.IsUnreachable(away))
        {
            // That is what whoever watches wants to be told, with all the other figures.
            _isUp.Set(0);
        }
    }

    private async Task ReadStoreAsync(CancellationToken cancel)
    {
        var corpus = await _corpora.ActiveAsync(cancel);
        var view = await corpus.ViewAsync(cancel);
        var queue = await _corpora.Real.OpenQueue("metrics").ReadStatusAsync(_clock.GetUtcNow(), cancel);
        _stored.Set(view.Sequence);
        _indexed.Set(corpus.Index.Sequence);
        _inspections.Set(view.Inspections.Count);
        _findings.Set(corpus.Index.Search(new Search.FindingQuery { Take = 0, WithFacets = false }).Total);
        _queue.WithLabels("waiting").Set(queue.Waiting);
        _queue.WithLabels("in_work").Set(queue.InWork);
        _queue.WithLabels("given_up").Set(queue.GivenUp.Count);
    }
}
