namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A word after a slash, the same on every channel: <c>/menu</c>, <c>/start loan_amount</c>.</summary>
/// <param name="Name">In small letters, without the slash; may be none that the bot knows.</param>
/// <param name="Argument">What followed it; untrusted.</param>
public sealed record SlashCommand(string Name, string Argument)
{
    /// <summary>Begins a conversation, perhaps at a topic that a link names.</summary>
    public const string Start = "start";

    /// <summary>Shows all topics.</summary>
    public const string Menu = "menu";

    /// <summary>Tells how to ask.</summary>
    public const string Help = "help";

    /// <summary>Shows the person's province, or changes it to the one named.</summary>
    public const string Province = "tinh";

    /// <summary>Tells what is kept of a chat.</summary>
    public const string Privacy = "privacy";

    /// <summary>Shows what is held of this chat.</summary>
    public const string OwnData = "dulieu";

    /// <summary>Erases what is held of this chat, when it is confirmed.</summary>
    public const string Erase = "xoa";

    /// <summary>Withdraws the consent to be called.</summary>
    public const string Withdraw = "rutdongy";

    /// <summary>Tells how to pass the bot on.</summary>
    public const string Share = "chiase";

    /// <summary>Asks for a person to talk to.</summary>
    public const string Person = "gapnguoi";

    /// <summary>Ends the talk with a person.</summary>
    public const string Leave = "thoi";

    /// <summary>Tells how to know the real bot.</summary>
    public const string Official = "chinhthuc";

    /// <summary>Answers somebody who was handed over; for staff.</summary>
    public const string StaffReply = "traloi";

    /// <summary>Those that are shown to people, in this order; what they do stands in <c>content/replies</c> under <c>command.NAME</c>.</summary>
    public static IReadOnlyList<string> Shown { get; } = [Menu, Help, Person, Province, Share, Official, Privacy, OwnData, Erase, Withdraw];

    /// <summary>What the argument of <see cref="Start"/> hands over.</summary>
    public StartPayload Payload => StartPayload.Parse(Argument);

    /// <summary>Reads a message that is a command; null for any other.</summary>
    public static SlashCommand? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is not ['/', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..]) return null;
        string[] parts = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts[0].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? new SlashCommand(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : "") : null;
    }
}
