using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>Where a tool's form stands: what it was told before, asks for now, and misses.</summary>
internal static class FormProgress
{
    /// <summary>The first slot to ask for; null when the result can be given.</summary>
    public static Slot? Missing(ITool tool, FormValues values) => tool.Slots.FirstOrDefault(slot => !slot.IsDone(values) && slot.When?.Invoke(values) != false);

    /// <summary>The slot asked for now, or null.</summary>
    public static Slot? Asked(FormState? form, ITool tool) => form?.Asked is { } asked ? SlotOf(tool, asked) : null;

    /// <summary>The slot with this id, or null.</summary>
    public static Slot? SlotOf(ITool tool, string id) => tool.Slots.FirstOrDefault(slot => slot.Id == id);

    /// <summary>The values with every slot that may be skipped and was not told skipped.</summary>
    public static FormValues SkipRest(ITool tool, FormValues told) => tool.Slots.Where(slot => slot.IsSkippable && !told.Has(slot.Id)).Aggregate(told, (values, slot) => slot.Skip(values));

    /// <summary>What a tool begins with: what it kept of this chat, or nothing.</summary>
    public static FormValues Begin(ConversationState state, ITool tool) => tool.IsKept ? FormValues.From(state.Kept?.GetValueOrDefault(tool.Id)) : FormValues.None;

    /// <summary>What all tools keep of the chat, with what this one knows now.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, string>> Keep(ConversationState state, ITool tool, FormValues values) =>
        new(state.Kept ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()) { [tool.Id] = values.All };
}
