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

    /// <summary>Whether it is asked for only when the person wants to tell it; begun, it is asked to its end.</summary>
    public bool IsExtra { get; init; }

    /// <summary>Whether its question may be passed over: what is no answer to it closes the form.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether the channel may offer to tell it by sharing the person's own contact.</summary>
    public virtual bool AsksForContact(FormValues values) => false;

    /// <summary>Whether a message is an answer to it for certain, whatever else its words may mean: a name may sound like "thôi".</summary>
    public virtual bool IsSure(string text, FormValues values, FormContext context) => false;

    /// <summary>The values to press under the question; empty where there are none.</summary>
    public virtual IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context) => [];

    /// <summary>Whether it need not be asked for any more.</summary>
    public virtual bool IsDone(FormValues values) => values.Has(Id);

    /// <summary>The key of its question in <c>content/replies</c>, behind the tool's id.</summary>
    public virtual string QuestionKey(FormValues values) => $"ask.{Id}";

    /// <summary>The values when the person goes on without an answer.</summary>
    public virtual FormValues Skip(FormValues values) => values.Skip(Id);

    /// <summary>Whether it can be neither skipped nor left, and is asked before all else: what was told of it begs for an answer.</summary>
    public virtual bool MustBeTold(FormValues values) => false;

    /// <summary>The values with one of this slot's, pressed or read.</summary>
    public virtual FormValues Tell(FormValues values, string value) => values.With(Id, value);

    /// <summary>The values once its whole question is put: a slot may remember what was shown.</summary>
    public virtual FormValues WhenAsked(FormValues values, FormContext context) => values;

    /// <summary>What is said before the question, given what was told so far; null for nothing.</summary>
    public virtual string? Note(FormValues values, FormContext context) => null;

    /// <summary>What an answer to the question tells.</summary>
    public abstract SlotReading Read(string text, FormValues values, FormContext context);

    /// <summary>Whether a value that came with a button is one this slot can hold; buttons come from outside.</summary>
    public abstract bool Accepts(string value);
}
