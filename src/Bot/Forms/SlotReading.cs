namespace WorkerAdvisor.Bot.Forms;

/// <summary>What an answer tells a slot. "Nothing" is a value too.</summary>
public abstract record SlotReading
{
    private SlotReading()
    {
    }

    /// <summary>It tells the value, as <see cref="FormValues"/> keeps it.</summary>
    public sealed record Told(string Value) : SlotReading;

    /// <summary>It may mean several things, or something impossible: the person is asked, nothing is guessed.</summary>
    /// <param name="Question">What is asked, worded.</param>
    /// <param name="Choices">The values it may mean, to press; may be empty.</param>
    public sealed record Unclear(string Question, IReadOnlyList<SlotChoice> Choices) : SlotReading;

    /// <summary>It tells nothing that the slot can hold.</summary>
    public sealed record Silent : SlotReading;
}

/// <summary>A value of a slot to press.</summary>
/// <param name="Value">As <see cref="FormValues"/> keeps it; short, as it travels in the button.</param>
/// <param name="Label">What the button says.</param>
public sealed record SlotChoice(string Value, string Label)
{
    /// <summary>What pressing does in place of telling the value: a word of the tool's own, or of every form (<see cref="Tools.ToolAction"/>). Null to tell it.</summary>
    public string? Press { get; init; }

    /// <summary>Whether it belongs to the small row.</summary>
    public bool IsQuiet { get; init; }
}
