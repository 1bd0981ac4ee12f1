namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>What is to be thought of an advert. Never of a company: only of what its text says.</summary>
public enum OfferVerdict
{
    /// <summary>Nothing suspicious was found; that is no proof.</summary>
    OkLooking,

    Caution,

    Danger,
}

/// <summary>A signal with the passage that triggered it, as it was typed; empty when what is missing is the signal.</summary>
public sealed record OfferFinding(OfferSignal Signal, string Evidence);

/// <summary>The outcome of an offer check.</summary>
/// <param name="Findings">Dangers first.</param>
/// <param name="Advice">Null only when the content has none.</param>
public sealed record OfferReport(OfferVerdict Verdict, IReadOnlyList<OfferFinding> Findings, OfferAdvice? Advice)
{
    /// <summary>The verdict as scripts read it: <c>danger</c>, <c>caution</c> or <c>ok-looking</c>.</summary>
    public string VerdictName => OfferReader.NameOf(Verdict);
}
