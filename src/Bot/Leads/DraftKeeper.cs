using System.Text.Json;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Drafts;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// Keeps what was typed into the registration form apart from the rest of a chat's state: sealed, and gone 48 hours after the last word, since
/// nothing was agreed to yet.
/// </summary>
public sealed class DraftKeeper(IDraftStore drafts, PersonalDataSeal seal)
{
    /// <summary>How long a draft waits for its person.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(48);

    /// <summary>The state with its draft, if there is one still.</summary>
    public async Task<ConversationState> PutInAsync(ConversationState state, ConversationId conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.HasDraft) return state;
        byte[]? content = await drafts.FindAsync(conversation, now, cancellationToken);
        string? json = content is null ? null : seal.Open(content);
        if (json is null || JsonSerializer.Deserialize(json, BotJson.Default.Draft) is not { } draft) return state with { HasDraft = false, HasLostDraft = true };
        return state with { Form = draft.Form ?? state.Form, Kept = draft.Parked is null ? state.Kept : With(state.Kept, draft.Parked) };
    }

    /// <summary>The state without its draft, as it is stored, and what becomes of the draft.</summary>
    public (ConversationState State, DraftChange? Change) TakeOut(ConversationState state, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        var draft = new Draft(state.Form?.Tool == LeadForm.Id ? state.Form : null, state.Kept?.GetValueOrDefault(LeadForm.Id));
        if (draft is { Form: null, Parked: null }) return (state with { HasDraft = false }, state.HasDraft ? new DraftChange.Drop() : null);
        byte[] content = seal.Seal(JsonSerializer.Serialize(draft, BotJson.Default.Draft));
        return (state with { HasDraft = true, Form = draft.Form is null ? state.Form : null, Kept = Without(state.Kept) }, new DraftChange.Keep(content, at + Lasts));
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> With(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? kept, IReadOnlyDictionary<string, string> parked) =>
        new(kept ?? new Dictionary<string, IReadOnlyDictionary<string, string>>()) { [LeadForm.Id] = parked };

    private static Dictionary<string, IReadOnlyDictionary<string, string>>? Without(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? kept)
    {
        if (kept is null || !kept.ContainsKey(LeadForm.Id)) return kept is null ? null : new(kept);
        var rest = new Dictionary<string, IReadOnlyDictionary<string, string>>(kept);
        rest.Remove(LeadForm.Id);
        return rest.Count == 0 ? null : rest;
    }
}
