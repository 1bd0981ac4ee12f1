using System.Text.Json.Serialization;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Where a reply goes on channels that have the choice; elsewhere each is a message of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyPlace>))]
public enum ReplyPlace
{
    /// <summary>A new message.</summary>
    Message,

    /// <summary>A list to choose from: takes the place of the one whose button was pressed.</summary>
    Menu,

    /// <summary>A short word over the chat that goes away by itself.</summary>
    Toast,
}
