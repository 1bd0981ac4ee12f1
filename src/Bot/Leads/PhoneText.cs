namespace WorkerAdvisor.Bot.Leads;

/// <summary>A phone number as people read it.</summary>
public static class PhoneText
{
    private const string Home = "+84";

    /// <summary>"0912 345 678"; a foreign one in international form.</summary>
    /// <param name="number">In international form (E.164).</param>
    public static string Of(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (!number.StartsWith(Home, StringComparison.Ordinal)) return number;
        string national = "0" + number[Home.Length..];
        return national.Length == 10 ? $"{national[..4]} {national[4..7]} {national[7..]}" : $"{national[..4]} {national[4..]}";
    }

    /// <summary>With all but the first and the last two digits hidden, for lists: "0912 ••• •78".</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static string Hidden(string number)
    {
        string shown = Of(number);
        return shown.Length > 8 ? $"{shown[..4]} ••• •{shown[^2..]}" : "•••";
    }

    /// <summary>With its middle hidden, for those who may look over the shoulder: "0912 ••• 678".</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    public static string Masked(string number)
    {
        string shown = Of(number);
        return shown.Length > 8 ? $"{shown[..4]} ••• {shown[^3..]}" : "•••";
    }
}
