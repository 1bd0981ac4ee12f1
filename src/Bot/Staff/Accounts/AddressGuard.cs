using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Counts failed sign-ins of each address, so that nobody can try one password on many accounts.</summary>
public sealed class AddressGuard(TimeProvider clock)
{
    /// <summary>Failures of an address before it has to wait. High, because an office shares one.</summary>
    public const int Most = 30;

    /// <summary>How long they count.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int MostAddresses = 10_000, IPv6Network = 8;

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Failures)> _counted = new();

    /// <summary>Whether an address may try.</summary>
    public bool Allows(IPAddress? address) => !_counted.TryGetValue(KeyOf(address), out (DateTimeOffset Since, int Failures) counted) || counted.Failures < Most || IsOver(counted.Since);

    /// <summary>Counts a failure.</summary>
    public void Count(IPAddress? address)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (_counted.Count >= MostAddresses) Forget();
        _counted.AddOrUpdate(KeyOf(address), (now, 1), (_, before) => IsOver(before.Since) ? (now, 1) : (before.Since, before.Failures + 1));
    }

    private bool IsOver(DateTimeOffset since) => clock.GetUtcNow() - since >= Window;

    private void Forget()
    {
        foreach ((string key, (DateTimeOffset since, _)) in _counted)
        {
            if (IsOver(since)) _counted.TryRemove(key, out _);
        }

        if (_counted.Count >= MostAddresses) _counted.Clear();
    }

    /// <summary>Of IPv6 the network, of which a house has one.</summary>
    private static string KeyOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, IPv6Network)) : address?.ToString() ?? "";
    }
}
