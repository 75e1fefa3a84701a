using System.Net;
using System.Net.Sockets;

namespace Analytics.Web.Api;

/// <summary>Where requests come from, as far as one client is told from another.</summary>
internal static class ClientOrigin
{
    /// <summary>Of an IPv6 address, the part that a subscriber is given; the rest they choose.</summary>
    private const int SubscriberBytes = 8;

    public static string Of(IPAddress? address) => address switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SubscriberBytes)),
        _ => address.MapToIPv4().ToString(),
    };

    /// <summary>A program on the same machine, or in the same process.</summary>
    public static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
