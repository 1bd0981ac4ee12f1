using System.Text.Json.Serialization;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>What sort of reply it is; the names are part of the command-line and web contracts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyKind>))]
public enum ReplyKind
{
    /// <summary>An article answers.</summary>
    [JsonStringEnumMemberName("answer")]
    Answer,

    /// <summary>The bot asks back.</summary>
    [JsonStringEnumMemberName("clarify")]
    Clarify,

    /// <summary>The question is not about working abroad.</summary>
    [JsonStringEnumMemberName("out-of-scope")]
    OutOfScope,

    /// <summary>Greeting, thanks, who are you.</summary>
    [JsonStringEnumMemberName("small-talk")]
    SmallTalk,

    /// <summary>A form asks for something, or a registration was asked for.</summary>
    [JsonStringEnumMemberName("form")]
    Form,

    /// <summary>Word of something done or not possible ("rated", "too fast").</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,
}
