using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Web.Upkeep;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store can be read, and searches answer from an index that is caught up with it, and the pages' code is compiled.</summary>
internal static class Health
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<FirstStartProgress>();
        services.AddHostedService<FirstStart>();
        services.AddSingleton<Metrics>();
        services.AddSingleton<FirstVisits>();
        services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<FirstVisits>());
        services.AddHostedService<IndexWatch>();
        services.AddHealthChecks().AddCheck<IndexIsCaughtUp>("index");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }

    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        // Counts from now on, and not from the first time that somebody asks.
        app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => app.ServiceProvider.GetRequiredService<Metrics>());
        app.MapGet("/metrics", Metrics.AnswerAsync).ExcludeFromDescription();
    }

    private sealed class IndexIsCaughtUp(Corpora corpora, FirstVisits visits) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var corpus = await corpora.ActiveAsync(cancellationToken);
            var behind = await corpus.Store.ReadLastChangeAsync(cancellationToken) - await IndexWatch.AskAsync(corpus, cancellationToken);
            if (!visits.AreDone)
                return HealthCheckResult.Unhealthy("The pages are being asked for the first time.");
            return behind <= 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The index is {behind} changes behind the store.");
        }
    }
}
