using WorkerAdvisor.Bot.Menus;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>What pressing a tool's button means: <c>f:TOOL:WHAT</c>, at most 64 bytes.</summary>
internal static class ToolAction
{
    /// <summary>Leave the form.</summary>
    public const string Cancel = "cancel";

    /// <summary>Go on without the slot asked for.</summary>
    public const string Skip = "skip";

    /// <summary>Ask for the slot before again.</summary>
    public const string Back = "back";

    /// <summary>Ask again for the slot that was asked for.</summary>
    public const string Resume = "resume";

    /// <summary>Choose what to change; with <c>edit.SLOT</c> that slot.</summary>
    public const string Edit = "edit";

    /// <summary>Forget what was told and begin anew.</summary>
    public const string Again = "again";

    /// <summary>The result as a text to pass on.</summary>
    public const string Share = "share";

    private const char Equal = '=', Point = '.';

    /// <summary>Opens a tool.</summary>
    public static string Open(string tool) => new BotAction(BotAction.Tool, tool).ToString();

    /// <summary>One of the constants, or what the tool itself understands.</summary>
    public static string Of(string tool, string what) => new BotAction(BotAction.Tool, tool, what).ToString();

    /// <summary>Tells a slot's value.</summary>
    public static string Tell(string tool, string slot, string value) => Of(tool, $"{slot}{Equal}{value}");

    /// <summary>Asks for a slot's value anew.</summary>
    public static string Change(string tool, string slot) => Of(tool, $"{Edit}{Point}{slot}");

    /// <summary>The slot and value that a button tells; null for any other button.</summary>
    public static (string Slot, string Value)? Told(string what) => what.IndexOf(Equal, StringComparison.Ordinal) is > 0 and int at ? (what[..at], what[(at + 1)..]) : null;

    /// <summary>The slot that a button asks to change; null for any other button.</summary>
    public static string? ToChange(string what) => what.StartsWith($"{Edit}{Point}", StringComparison.Ordinal) ? what[(Edit.Length + 1)..] : null;
}
