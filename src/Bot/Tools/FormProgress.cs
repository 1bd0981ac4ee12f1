using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>Where a tool's form stands: what it was told before, asks for now, and misses.</summary>
internal static class FormProgress
{
    /// <summary>The first slot to ask for; null when the result can be given.</summary>
    public static Slot? Missing(ITool tool, FormValues values)
    {
        Slot[] missing = [.. tool.Slots.Where(slot => !slot.IsDone(values) && (!slot.IsExtra || values.Has(slot.Id)) && slot.When?.Invoke(values) != false)];
        return missing.FirstOrDefault(slot => slot.MustBeTold(values)) ?? missing.FirstOrDefault();
    }

    /// <summary>The slot asked for now, or null.</summary>
    public static Slot? Asked(FormState? form, ITool tool) => form?.Asked is { } asked ? SlotOf(tool, asked) : null;

    /// <summary>The slot with this id, or null.</summary>
    public static Slot? SlotOf(ITool tool, string id) => tool.Slots.FirstOrDefault(slot => slot.Id == id);

    /// <summary>Whether the form can go on without a slot now.</summary>
    public static bool CanSkip(Slot slot, FormValues values) => slot.IsSkippable && !slot.MustBeTold(values);

    /// <summary>Whether a slot was told to its end.</summary>
    public static bool IsTold(ITool tool, string? id, FormValues values) => id is not null && SlotOf(tool, id) is { } slot && slot.IsDone(values);

    /// <summary>The values with every slot that may be skipped and was not told skipped.</summary>
    public static FormValues SkipRest(ITool tool, FormValues told) => tool.Slots.Where(slot => slot.IsSkippable && !told.Has(slot.Id)).Aggregate(told, (values, slot) => slot.Skip(values));

    /// <summary>What a tool begins with: what it kept of this chat, or nothing.</summary>
    public static FormValues Begin(ConversationState state, ITool tool) =>
        tool is IForm && state.Form is { } open && open.Tool == tool.Id ? FormValues.From(open.Values)
        : tool.IsKept || tool is IForm ? FormValues.From(state.Kept?.GetValueOrDefault(tool.Id))
        : FormValues.None;

    /// <summary>What all tools but this one keep of the chat; null for nothing.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Drop(ConversationState state, ITool tool)
    {
        if (state.Kept is not { } kept || !kept.ContainsKey(tool.Id)) return state.Kept;
        Dictionary<string, IReadOnlyDictionary<string, string>> rest = kept.Where(pair => pair.Key != tool.Id).ToDictionary();
        return rest.Count == 0 ? null : rest;
    }

    /// <summary>What all tools keep of the chat, with what this one knows now.</summary>
    public static Dictionary<string, IReadOnlyDictionary<string, string>> Keep(ConversationState state, ITool tool, FormValues values) =>
        new(state.Kept ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()) { [tool.Id] = values.All };
}
