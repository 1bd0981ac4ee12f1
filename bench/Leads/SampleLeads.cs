using System.Text;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bench.Leads;

/// <summary>
/// Leads as a store sees them: sealed bytes and hashes of made-up names and numbers, spread as in life. A third have one of five family names,
/// a few provinces have most of the people, most leads were looked at. Always the same.
/// </summary>
internal sealed class SampleLeads
{
    public static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly string[] Provinces = [.. Enumerable.Range(0, 34).Select(n => $"province-{n:D2}")];
    public static readonly string[] Statuses = ["new", "called", "interested", "unreachable", "departed", "closed"];
    public static readonly string[] Markets = ["japan", "korea", "taiwan", "germany", "australia", "hungary", "romania", "poland", "malaysia", "singapore", "israel", "uae"];

    private static readonly byte[][] Families = Hashes("family", 15), Middles = Hashes("middle", 40), Givens = Hashes("given", 800);

    private readonly Random _random = new(6);
    private int _made;

    public ImportedLead Next(int all)
    {
        int number = _made++;
        var at = Start.AddTicks(TimeSpan.FromDays(700).Ticks / all * number);
        return new ImportedLead(Details(PhoneOf(number), at), Skewed(Statuses, 1.5), at);
    }

    public LeadDetails Details(byte[] phone, DateTimeOffset at)
    {
        byte[] content = new byte[420];
        _random.NextBytes(content);
        int province = _random.Next(4) == 0 ? _random.Next(5) : _random.Next(Provinces.Length);
        return new LeadDetails(
            content,
            phone,
            IsPhoneProven: false,
            [phone, Skewed(Families, 2), Skewed(Middles, 3), Skewed(Givens, 1.5)],
            Provinces[province],
            $"{(province * 100) + _random.Next(100):D5}",
            _random.Next(3) == 0 ? [] : [Skewed(Markets, 2)],
            _random.Next(5_000) == 0 ? ["rare"] : _random.Next(3) == 0 ? ["minority"] : [],
            NeedsLoan: _random.Next(2) == 0,
            $"centre-{province}",
            new LeadSource("telegram", _random.Next(5) == 0 ? $"volunteer-{_random.Next(500)}" : null),
            new ConsentReceipt("2026-11", new string('a', 64), at, "telegram"));
    }

    public static byte[] PhoneOf(int number) => Hash($"phone {number}");

    public static byte[] Family(int rank) => Families[rank];

    public static byte[] Given(int rank) => Givens[rank];

    /// <summary>The first come most often.</summary>
    private T Skewed<T>(T[] values, double how) => values[(int)(values.Length * Math.Pow(_random.NextDouble(), how))];

    private static byte[][] Hashes(string kind, int count) => [.. Enumerable.Range(0, count).Select(n => Hash($"{kind} {n}"))];

    /// <summary>As long as <c>SearchKeys</c> makes them, and as little like each other.</summary>
    private static byte[] Hash(string text) => System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))[..12];
}
