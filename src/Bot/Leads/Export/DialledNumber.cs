namespace WorkerAdvisor.Bot.Leads.Export;

/// <summary>Phone numbers as people in Vietnam dial and read them.</summary>
internal static class DialledNumber
{
    private const string Vietnam = "+84";

    /// <summary>A number of Vietnam in its national form ("0912345678"), another as it is ("+81901234567").</summary>
    /// <param name="phone">In international form.</param>
    public static string AsDialled(string phone) => phone.StartsWith(Vietnam, StringComparison.Ordinal) ? "0" + phone[Vietnam.Length..] : phone;
}
