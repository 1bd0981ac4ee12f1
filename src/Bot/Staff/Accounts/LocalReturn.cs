namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>Where to go after signing in: only to pages of the desk, whatever a link says.</summary>
public static class LocalReturn
{
    private const string Desk = "/staff";
    private const int Longest = 1_000;

    /// <returns>The address when it is one of the desk, else the desk's first page.</returns>
    public static string Of(string? address)
    {
        if (address is null || address.Length > Longest || !address.StartsWith(Desk, StringComparison.Ordinal)) return Desk;
        bool isWhole = address.Length == Desk.Length || address[Desk.Length] is '/' or '?';
        bool isPlain = !address.Contains('\\') && !address.Contains("//", StringComparison.Ordinal) && !address.Contains("..", StringComparison.Ordinal) && !address.Any(char.IsControl);
        return isWhole && isPlain ? address : Desk;
    }
}
