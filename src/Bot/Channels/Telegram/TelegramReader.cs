using System.Globalization;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Storage.Conversations;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Reads an update as a message to us, or as none: what others say in a group, what the chat itself reports.</summary>
/// <param name="self">The bot's own account.</param>
internal sealed partial class TelegramReader(User self, TimeProvider clock)
{
    private readonly string _mention = "@" + self.Username;

    /// <returns>Null for what is not for us.</returns>
    public IncomingMessage? Read(Update update) => update switch
    {
        { Message: { } message } => Read(update.Id, message),
        { CallbackQuery: { } press } => Read(update.Id, press),
        _ => null,
    };

    private IncomingMessage? Read(int updateId, Message message)
    {
        bool isGroup = message.Chat.Type is ChatType.Group or ChatType.Supergroup;
        if (message.From is null or { IsBot: true } || !(isGroup || message.Chat.Type == ChatType.Private) || AttachmentOf(message) is not { } attachment) return null;
        string text = message.Text ?? message.Caption ?? "";
        if (isGroup && !IsForUs(message, text)) return null;
        var wire = new TelegramWire(message.Id, message.IsTopicMessage ? message.MessageThreadId : null);
        return new IncomingMessage(
            In(message.Chat), IdOf(updateId), WithoutMention(text), null, message.Date, attachment, message.MediaGroupId, isGroup, wire.ToString(), IsForwarded: message.ForwardOrigin is not null)
        {
            AnswersHandover = isGroup ? null : NoteOf(message.ReplyToMessage),
            Contact = isGroup || message.Contact is not { } contact ? null : new SharedContact(contact.PhoneNumber, contact.UserId == message.From.Id && message.ForwardOrigin is null),
        };
    }

    private IncomingMessage? Read(int updateId, CallbackQuery press)
    {
        // Telegram keeps no chat for the button of a message that was sent through us into another chat; ours are never sent so.
        if (press.Message is not { } message) return null;
        bool isGroup = message.Chat.Type != ChatType.Private;
        var wire = new TelegramWire(message.Id, message.IsTopicMessage ? message.MessageThreadId : null, press.Id);
        return new IncomingMessage(In(message.Chat), IdOf(updateId), "", press.Data ?? "", clock.GetUtcNow(), IsGroup: isGroup, Wire: wire.ToString());
    }

    /// <summary>The number that a note of ours to staff begins with; null for any other message.</summary>
    private long? NoteOf(Message? answered) =>
        answered?.From?.Id == self.Id && Note().Match(answered.Text ?? "") is { Success: true } note ? long.Parse(note.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^#(\d{1,18})\b")]
    private static partial Regex Note();

    /// <returns>Null for a message of the chat itself: somebody joined, a title was changed.</returns>
    private static Attachment? AttachmentOf(Message message) => message.Type switch
    {
        MessageType.Text => Attachment.None,
        MessageType.Photo or MessageType.Video or MessageType.VideoNote or MessageType.LivePhoto or MessageType.PaidMedia => Attachment.Picture,
        MessageType.Voice or MessageType.Audio => Attachment.Voice,
        MessageType.Sticker or MessageType.Animation or MessageType.Dice => Attachment.Sticker,
        MessageType.Document or MessageType.Contact or MessageType.Location or MessageType.Venue or MessageType.Poll or MessageType.Story or MessageType.Game => Attachment.Other,
        _ => null,
    };

    private bool IsForUs(Message message, string text) =>
        message.ReplyToMessage?.From?.Id == self.Id
        || (message.Entities ?? message.CaptionEntities ?? []).Any(entity => entity switch
        {
            { Type: MessageEntityType.Mention or MessageEntityType.BotCommand } => Part(text, entity).EndsWith(_mention, StringComparison.OrdinalIgnoreCase),
            { Type: MessageEntityType.TextMention } => entity.User?.Id == self.Id,
            _ => false,
        });

    /// <summary>Offsets come from outside: one that points beyond the text gives nothing.</summary>
    private static ReadOnlySpan<char> Part(string text, MessageEntity entity) =>
        entity.Offset >= 0 && entity.Length >= 0 && entity.Offset <= text.Length - entity.Length ? text.AsSpan(entity.Offset, entity.Length) : [];

    private string WithoutMention(string text) => text.Replace(_mention, "", StringComparison.OrdinalIgnoreCase).Trim();

    private static ConversationId In(Chat chat) => new(TelegramChannel.ChannelName, chat.Id.ToString(CultureInfo.InvariantCulture));

    private static string IdOf(int updateId) => updateId.ToString(CultureInfo.InvariantCulture);
}
