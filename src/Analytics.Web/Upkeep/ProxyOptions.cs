using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Analytics.Web.Upkeep;

/// <summary>Settings of section <c>Proxy</c>.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>The networks of the proxies before this site, such as <c>10.0.0.0/8, 192.168.1.5/32</c>: only what they say of a client's address and scheme is believed.</summary>
    public string? Networks { get; init; }

    /// <summary>How many proxies stand one behind the other.</summary>
    public int Hops { get; init; } = 1;

    public IEnumerable<string> ReadNetworks() => (Networks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class ProxyOptionsValidation : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.ReadNetworks().FirstOrDefault(network => !System.Net.IPNetwork.TryParse(network, out _)) is { } wrong
            ? ValidateOptionsResult.Fail($"Proxy:Networks has '{wrong}': networks such as 10.0.0.0/8 are expected, with commas between.")
            : options.Hops is < 1 or > 10 ? ValidateOptionsResult.Fail($"Proxy:Hops is {options.Hops}: 1 to 10 are expected.") : ValidateOptionsResult.Success;
}

/// <summary>A site behind a proxy sees the addresses of its clients, which the limit of requests and the links of feeds need.</summary>
internal sealed class Proxies(IOptions<ProxyOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var known = options.Value.ReadNetworks().Select(System.Net.IPNetwork.Parse).ToList();
        if (known.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = options.Value.Hops };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            known.ForEach(forwarded.KnownIPNetworks.Add);
            app.UseForwardedHeaders(forwarded);
        }
        next(app);
    };
}

internal static class ProxiesExtensions
{
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidation>();
        return services.AddSingleton<IStartupFilter, Proxies>();
    }
}
