using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Referrals;
using WorkerAdvisor.Bot.Reminders;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Storage.Handovers;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What a chat remembers between turns. No words of the person, only what they were about.</summary>
/// <param name="Topic">The topic last answered or asked back about; small talk is none.</param>
/// <param name="Market">The country last spoken of.</param>
/// <param name="Province">Slug of the person's province, once they named it.</param>
/// <param name="Album">The album last answered, so that each of its pictures is not answered again.</param>
/// <param name="Earlier">Topics before <paramref name="Topic"/>, the latest first, a space between; at most three.</param>
/// <param name="TopicAge">Messages since the topic was answered.</param>
/// <param name="MarketAge">Messages since the country was spoken of.</param>
/// <param name="ProvinceAsked">Whether the person was asked where they live; that is done once.</param>
/// <param name="Danger">Id of the danger that was told of; null when there was none, or the talk went on to other things.</param>
/// <param name="DangerAge">Messages since it was told of.</param>
/// <param name="IsAbroad">Whether the person told that they are in a foreign country.</param>
/// <param name="Form">The tool that is talked to; null for none.</param>
/// <param name="Kept">What tools keep of this chat for long, by tool and slot: ticked papers, a contract's end.</param>
/// <param name="IsErasureAsked">Whether the person was asked just now if all is to be erased.</param>
/// <param name="HasDraft">Whether what was typed into the registration form waits apart from this state (<see cref="DraftKeeper"/>).</param>
/// <param name="CallbackSettledOn">The day on which the person last registered, or said no to it; to be called is not offered again for a while. Null for never.</param>
/// <param name="Person">What is remembered of asking for a person; null for nothing.</param>
/// <param name="Referral">By which shared link the chat came; null for none.</param>
public sealed record ConversationState(
    string? Topic = null,
    string? Market = null,
    string? Province = null,
    string? Album = null,
    string? Earlier = null,
    int TopicAge = 0,
    int MarketAge = 0,
    bool ProvinceAsked = false,
    string? Danger = null,
    int DangerAge = 0,
    bool IsAbroad = false,
    FormState? Form = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Kept = null,
    bool HasDraft = false,
    bool IsErasureAsked = false,
    DateOnly? CallbackSettledOn = null,
    HandoverMemory? Person = null,
    ReferralMemory? Referral = null)
{
    private const int MostEarlier = 3, TopicLasts = 5, MarketLasts = 5, DangerLasts = 4;

    /// <summary>What the chat submitted; null until a turn asks for it (<see cref="TurnResult.AsksForLeads"/>).</summary>
    [JsonIgnore]
    public IReadOnlyList<OwnLead>? Leads { get; init; }

    /// <summary>What the chat is to be reminded of; null until a turn asks for it, together with <see cref="Leads"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReminderNote>? Reminders { get; init; }

    /// <summary>Whether a draft waited too long and is gone.</summary>
    [JsonIgnore]
    public bool HasLostDraft { get; init; }

    /// <summary>Who could answer in place of the bot; null when nobody could.</summary>
    [JsonIgnore]
    public HandoverOffer? Offer { get; init; }

    /// <summary>The hand-over that is open; null for none.</summary>
    [JsonIgnore]
    public HandoverState? Handover { get; init; }

    /// <summary>A chat just begun.</summary>
    public static ConversationState New { get; } = new();

    /// <summary>
    /// The part that questions are read in the light of. Topic and country fade when they are not spoken of, so that "bao nhiêu vậy"
    /// after other things is asked back about, not guessed.
    /// </summary>
    public AskContext Context => new(
        TopicAge < TopicLasts ? Topic : null, MarketAge < MarketLasts ? Market : null, Province, Earlier?.Split(' '));

    /// <summary>The danger that a few words more still belong to; null when none was told of lately.</summary>
    public string? LateDanger => DangerAge < DangerLasts ? Danger : null;

    /// <summary>The state after a message that tells of a danger, or of none.</summary>
    public ConversationState AfterDanger(string? danger) => danger is null ? this with { DangerAge = DangerAge + 1 } : this with { Danger = danger, DangerAge = 0 };

    /// <summary>The state after a message about a topic and a country; null for what it was not about.</summary>
    public ConversationState After(string? topic, string? market) => this with
    {
        Topic = topic ?? Topic,
        Market = market ?? Market,
        Earlier = topic is null || topic == Topic ? Earlier : Put(Topic, Earlier, topic),
        TopicAge = topic is null ? TopicAge + 1 : 0,
        MarketAge = market is null ? MarketAge + 1 : 0,
    };

    private static string? Put(string? topic, string? earlier, string now)
    {
        string[] topics = [.. new[] { topic }.Concat(earlier?.Split(' ') ?? []).OfType<string>().Distinct().Where(one => one != now).Take(MostEarlier)];
        return topics.Length == 0 ? null : string.Join(' ', topics);
    }
}
