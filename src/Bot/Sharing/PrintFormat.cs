namespace WorkerAdvisor.Bot.Sharing;

/// <summary>What is printed.</summary>
public enum PrintFormat
{
    /// <summary>To be handed over: 105 × 148 mm.</summary>
    Card,

    /// <summary>To be hung up: 210 × 297 mm.</summary>
    Poster,
}
