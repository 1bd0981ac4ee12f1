using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>Addresses of what is shared, from the host's root.</summary>
public static class ShareLink
{
    /// <summary>The page with all that helps to pass the bot on.</summary>
    public const string Page = "/chia-se";

    /// <summary>A card, a poster and a code to scan; a code of whoever shares may follow as <c>?ma=</c>.</summary>
    public const string Card = "/chia-se/the-a6.pdf", Poster = "/chia-se/to-a4.pdf", Picture = "/chia-se/ma-qr.png";

    /// <summary>Where a short link begins, as it stands on paper.</summary>
    internal const string Short = "/m";

    /// <summary>The chat, as one types it: short.</summary>
    /// <param name="code">Of whoever shares; null for nobody.</param>
    /// <param name="topic">The topic that opens; null for the greeting.</param>
    public static string Web(string? code, string? topic = null) => (code, topic) switch
    {
        (null, null) => PublicLinks.Chat,
        (null, _) => PublicLinks.ChatAt(topic),
        (_, null) => $"{Short}/{code}",
        _ => $"{Short}/{code}/{new StartPayload(Topic: topic)}",
    };

    /// <summary>The chat, as it opens with what a link hands over.</summary>
    public static string Opening(StartPayload payload) => $"{PublicLinks.Chat}?{PublicLinks.TopicKey}={payload}";
}
