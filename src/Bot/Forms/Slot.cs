namespace WorkerAdvisor.Bot.Forms;

/// <summary>One thing a form asks for. Its question stands in <c>content/replies</c> under <c>TOOL.ask.SLOT</c>.</summary>
/// <param name="Id">Short, as it travels in buttons.</param>
public abstract record Slot(string Id)
{
    /// <summary>Whether the form can go on without it.</summary>
    public bool IsSkippable { get; init; }

    /// <summary>Whether it matters at all, given what was told; asked for only then. Null for always.</summary>
    public Func<FormValues, bool>? When { get; init; }

    /// <summary>Whether an answer may be a whole message of somebody's, not only a few words; then the slot itself tells it from a question.</summary>
    public virtual bool TakesWholeMessages => false;

    /// <summary>The values to press under the question; empty where there are none.</summary>
    public virtual IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [];

    /// <summary>What an answer to the question tells.</summary>
    public abstract SlotReading Read(string text, FormValues values, FormContext context);

    /// <summary>Whether a value that came with a button is one this slot can hold; buttons come from outside.</summary>
    public abstract bool Accepts(string value);
}
