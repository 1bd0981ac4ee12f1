using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using WorkerAdvisor.Bot.Channels.Terminal;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>chat</c>: a conversation on the terminal, or many at once as lines of JSON.</summary>
internal static class ChatCommand
{
    private const string Channel = "terminal", OnlyChat = "terminal";

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Lines of JSON in and out, many chats at once" };
        var data = new Option<string?>("--data") { Description = "Remember the chats in this directory; else only while the program runs" };
        var command = new Command("chat", "Talk to the bot") { json, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), parsed.GetValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool json, string? data, CancellationToken cancellationToken)
    {
        if (CommandKnowledge.TryLoad(ContentLocation.BesideProgram) is not { } knowledge) return Verbs.AtFault;
        try
        {
            await using LiteDbStore store = data is null ? LiteDbStore.InMemory() : await LiteDbStore.OpenAsync(Path.GetFullPath(data), cancellationToken);
            DataKeys keys = data is null ? DataKeys.InMemory() : DataKeys.Of(data);
            TurnHandler handler = ConversationSlice.CreateHandler(store, keys, new LiveKnowledge(knowledge), TimeProvider.System, NullLogger<TurnHandler>.Instance);
            await (json ? TalkJsonAsync(handler, cancellationToken) : TalkAsync(handler, knowledge, cancellationToken));
            return Verbs.Done;
        }
        catch (Exception fault) when (fault is StoreInUseException or StoreDamagedException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Verbs.AtFault;
        }
    }

    private static async Task TalkAsync(TurnHandler handler, KnowledgeBase knowledge, CancellationToken cancellationToken)
    {
        await using StreamWriter output = LineIo.OpenOutput();
        Reply last = new Turn(knowledge, TimeProvider.System).Welcome();
        await output.WriteLineAsync(TerminalText.Of(last));
        await foreach (string line in LineIo.ReadLinesAsync(cancellationToken))
        {
            bool pressed = int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= last.Buttons.Count;
            IReadOnlyList<Reply> replies = await handler.HandleAsync(Message(OnlyChat, pressed ? "" : line, pressed ? last.Buttons[number - 1].Action : null), cancellationToken);
            foreach (Reply reply in replies) await output.WriteLineAsync(TerminalText.Of(reply));
            last = replies[^1];
        }
    }

    private static async Task TalkJsonAsync(TurnHandler handler, CancellationToken cancellationToken)
    {
        await using StreamWriter output = LineIo.OpenOutput();
        await foreach (string line in LineIo.ReadLinesAsync(cancellationToken)) await output.WriteLineAsync(await AnswerLineAsync(handler, line, cancellationToken));
    }

    private static async Task<string> AnswerLineAsync(TurnHandler handler, string line, CancellationToken cancellationToken)
    {
        ChatInput input;
        try
        {
            input = JsonSerializer.Deserialize(line, CommandJson.Readable.ChatInput) ?? new ChatInput(null, null, null);
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(new ErrorLine("the line is no JSON object {\"chat\",\"text\"} or {\"chat\",\"action\"}"), CommandJson.Readable.ErrorLine);
        }

        string chat = input.Chat ?? OnlyChat;
        IReadOnlyList<Reply> replies = await handler.HandleAsync(Message(chat, input.Text ?? "", input.Action), cancellationToken);
        Reply first = replies[0];
        var answer = new ChatLine(
            chat, first.Kind, first.Topic, first.Form, string.Join("\n\n", replies.Select(TextOf)),
            [.. replies.SelectMany(ButtonLine.Of)], [.. replies.SelectMany(SourceLine.Of)]);
        return JsonSerializer.Serialize(answer, CommandJson.Readable.ChatLine);
    }

    private static string TextOf(Reply reply) => reply.Table is { } table ? $"{reply.Text}\n\n{table.ToLines()}" : reply.Text;

    private static IncomingMessage Message(string chat, string text, string? action) =>
        new(new ConversationId(Channel, chat.Length > 100 ? chat[..100] : chat), Guid.NewGuid().ToString("N"), text, action, TimeProvider.System.GetUtcNow());
}
