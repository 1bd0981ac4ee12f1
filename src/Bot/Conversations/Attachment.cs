using System.Text.Json.Serialization;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Something sent that is not text. The bot can read none of it, and says so for each kind.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Attachment>))]
public enum Attachment
{
    /// <summary>Nothing but words.</summary>
    None,

    /// <summary>A picture or a film.</summary>
    Picture,

    /// <summary>A spoken message.</summary>
    Voice,

    /// <summary>A sticker or an animation.</summary>
    Sticker,

    /// <summary>A file, a place, a contact, or anything else.</summary>
    Other,
}
