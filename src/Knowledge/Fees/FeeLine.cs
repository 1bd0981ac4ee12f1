namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>One charge with what is to be thought of it.</summary>
/// <param name="Kind">What the person called it; it may have been judged as another kind.</param>
/// <param name="Judged">The kind that it was judged as.</param>
/// <param name="Values">What stands for <c>{sum}</c>, <c>{ceiling}</c> … in the finding's words.</param>
public sealed record FeeLine(FeeCharge Charge, FeeKind Kind, FeeKind Judged, FeeFinding Finding, IReadOnlyDictionary<string, string> Values)
{
    public FeeVerdict Verdict => Finding.Verdict;

    public string Headline => Fill(Finding.Headline);

    public string Why => Fill(Finding.Why);

    /// <summary>What to do now.</summary>
    public string Now => Fill(Finding.Now);

    /// <summary>Fills values in; one that there is not leaves no gap before a full stop.</summary>
    private string Fill(string text)
    {
        foreach ((string name, string value) in Values) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text.Replace("  ", " ", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(" ;", ";", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal);
    }
}
