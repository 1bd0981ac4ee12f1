using WorkerAdvisor.Bot.Menus;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>What pressing a button about talking to a person means: <c>h:WHAT</c>.</summary>
internal static class HandoverAction
{
    /// <summary>Tell what would happen, and ask.</summary>
    public const string Ask = "ask";

    /// <summary>Hand over.</summary>
    public const string Yes = "yes";

    /// <summary>Do not.</summary>
    public const string No = "no";

    /// <summary>Talk to the machine again.</summary>
    public const string End = "end";

    public static string Of(string what) => new BotAction(BotAction.Person, what).ToString();
}
