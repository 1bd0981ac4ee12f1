using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Words replies as calls of the Bot API.</summary>
internal sealed class TelegramWriter(PublicLinks links)
{
    /// <summary>4,096 is Telegram's limit for a text when its tags are taken out.</summary>
    private static readonly ChannelCapabilities Telegram = new(Buttons: true, Edit: true, Typing: true, MaxLength: 4_096, Bold: true, MonthlyQuota: null);

    private const int LongestToast = 200, QuietInRow = 2;

    public IReadOnlyList<TelegramCall> Write(IncomingMessage message, IReadOnlyList<Reply> replies)
    {
        var wire = TelegramWire.Parse(message.Wire);
        long chat = long.Parse(message.Conversation.ChatId, CultureInfo.InvariantCulture);
        var calls = new List<TelegramCall>();
        Reply? toast = wire.Press is null ? null : replies.FirstOrDefault(reply => reply.Place == ReplyPlace.Toast && reply.Text.Length <= LongestToast);
        if (wire.Press is { } press) calls.Add(new PressCall(press, toast?.Text));
        foreach (Reply reply in replies.Where(reply => reply != toast))
        {
            if (reply.Place == ReplyPlace.Menu && wire is { Press: not null, Message: { } menu })
                calls.Add(new EditCall(chat, menu, TelegramHtml.Of(reply.Text), wire.Thread, Rows(reply)));
            else
                calls.AddRange(Send(chat, wire, message.IsGroup, reply));
        }

        return calls;
    }

    private IEnumerable<TelegramCall> Send(long chat, TelegramWire wire, bool isGroup, Reply reply)
    {
        if (reply.ContactDone is { } done) yield return new SendCall(chat, TelegramHtml.Of(done), wire.Thread, null, []) { Keys = new TelegramKeys(null, []) };
        if (reply.From is { } author) reply = reply with { Text = $"**{author.Heading}**\n{reply.Text}" };
        IReadOnlyList<string> parts = ReplyFitting.Messages(reply, Telegram);
        TelegramKeys? keys = reply.ContactLabel is { } contact && !isGroup ? new TelegramKeys(contact, [.. reply.Buttons.Select(button => button.Label)]) : null;
        for (int part = 0; part < parts.Count; part++)
        {
            int? replyTo = isGroup && part == 0 ? wire.Message : null;
            bool isLast = part == parts.Count - 1;
            yield return new SendCall(chat, TelegramHtml.Of(parts[part]), wire.Thread, replyTo, isLast && keys is null ? Rows(reply) : []) { Keys = isLast ? keys : null };
        }

        if (reply.File is { } file) yield return new FileCall(chat, file.Name, file.Label, file.Text, wire.Thread);
    }

    /// <summary>Suggestions are long, so each gets a row; the quiet ones share rows.</summary>
    private IReadOnlyList<IReadOnlyList<TelegramButton>> Rows(Reply reply) =>
    [
        .. reply.Buttons.Where(button => !button.IsQuiet).Select(button => (IReadOnlyList<TelegramButton>)[Of(button)]),
        .. Page(reply),
        .. reply.Buttons.Where(button => button.IsQuiet).Select(Of).Concat(Share(reply)).Chunk(QuietInRow),
    ];

    /// <summary>Opens Telegram's own choice of whom to send a link to. A link that others cannot open is none.</summary>
    private IEnumerable<TelegramButton> Share(Reply reply) => reply.Share is { Label: { } label, Address: { } path } && links.Absolute(path) is { } address
        ? [new TelegramButton(label, "") { Url = $"https://t.me/share/url?url={Uri.EscapeDataString(address)}" }]
        : [];

    private IEnumerable<IReadOnlyList<TelegramButton>> Page(Reply reply) => reply.Link is { IsPage: true } link && links.Absolute(link.Address) is { } address
        ? [[new TelegramButton(link.Label, "") { Url = address }]]
        : [];

    private static TelegramButton Of(Button button) => new(button.Label, button.Action);
}
