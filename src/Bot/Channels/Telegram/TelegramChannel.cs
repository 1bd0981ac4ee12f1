using System.Globalization;
using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Sends on Telegram.</summary>
internal sealed class TelegramChannel(ITelegramBotClient client, PublicLinks links) : IChannel
{
    public const string ChannelName = "telegram";

    public string Name => ChannelName;

    public bool CanBegin => true;

    public IReadOnlyList<ChannelCall> Write(IncomingMessage message, IReadOnlyList<Reply> replies) => new TelegramWriter(links).Write(message, replies);

    public ChannelCall Read(string stored) => TelegramCall.Parse(stored);

    public async Task<SendResult> SendAsync(ChannelCall outgoing, CancellationToken cancellationToken)
    {
        SendResult result = await SendAsync(Request(outgoing), cancellationToken);
        // A menu that is too old or was deleted cannot be changed any more; the person still wants to choose.
        return outgoing is EditCall edit && result is SendResult.Refused
            ? await SendAsync(Request(new SendCall(edit.Chat, edit.Html, edit.Thread, null, edit.Rows)), cancellationToken)
            : result;
    }

    public async Task ShowTypingAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            long chat = long.Parse(message.Conversation.ChatId, CultureInfo.InvariantCulture);
            await client.SendRequest(new SendChatActionRequest { ChatId = chat, Action = ChatAction.Typing, MessageThreadId = TelegramWire.Parse(message.Wire).Thread }, cancellationToken);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
        }
    }

    private Task<SendResult> SendAsync(object request, CancellationToken cancellationToken) => request switch
    {
        IRequest<Message> message => TryAsync(message, cancellationToken),
        IRequest<bool> done => TryAsync(done, cancellationToken),
        _ => throw new NotSupportedException($"{request.GetType().Name} is no call that the outbox makes."),
    };

    private async Task<SendResult> TryAsync<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendRequest(request, cancellationToken);
            return new SendResult.Sent();
        }
        catch (RequestException fault) when (!cancellationToken.IsCancellationRequested)
        {
            return TelegramFaults.ResultOf(fault);
        }
    }

    private static object Request(ChannelCall call) => call switch
    {
        SendCall send => new SendMessageRequest
        {
            ChatId = send.Chat,
            Text = send.Html,
            ParseMode = ParseMode.Html,
            MessageThreadId = send.Thread,
            ReplyParameters = send.ReplyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null,
            LinkPreviewOptions = NoPreview,
            ReplyMarkup = send.Keys is { } keys ? Keyboard(keys) : Keyboard(send.Rows),
        },
        EditCall edit => new EditMessageTextRequest
        {
            ChatId = edit.Chat, MessageId = edit.Message, Text = edit.Html, ParseMode = ParseMode.Html, LinkPreviewOptions = NoPreview, ReplyMarkup = Keyboard(edit.Rows),
        },
        PressCall press => new AnswerCallbackQueryRequest { CallbackQueryId = press.Press, Text = press.Toast },
        FileCall file => new SendDocumentRequest
        {
            ChatId = file.Chat, Document = InputFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(file.Text)), file.Name), Caption = file.Caption, MessageThreadId = file.Thread,
        },
        _ => throw new NotSupportedException($"{call.GetType().Name} is no call of the Bot API."),
    };

    /// <summary>The source line may name a website; a preview of it would push the answer off a phone's screen.</summary>
    private static LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    private static ReplyMarkup Keyboard(TelegramKeys keys) => keys.Contact is { } contact
        ? new ReplyKeyboardMarkup([[KeyboardButton.WithRequestContact(contact)], [.. keys.Words.Select(word => new KeyboardButton(word))]]) { ResizeKeyboard = true, OneTimeKeyboard = true }
        : new ReplyKeyboardRemove();

    private static InlineKeyboardMarkup? Keyboard(IReadOnlyList<IReadOnlyList<TelegramButton>> rows) => rows.Count == 0
        ? null
        : new InlineKeyboardMarkup(rows.Select(row => row.Select(button => button.Url is { } url ? InlineKeyboardButton.WithUrl(button.Label, url) : InlineKeyboardButton.WithCallbackData(button.Label, button.Data))));
}
