using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Channels.Telegram;

/// <summary>Tells Telegram what the bot says about itself: its commands, and the words on its first screen.</summary>
internal sealed partial class TelegramProfile(ITelegramBotClient client, LiveKnowledge knowledge, PublicLinks links, ILogger<TelegramProfile> logger)
{
    private const int LongestDescription = 512;   // Telegram's limit

    /// <summary>Once at start. The bot works without, so a failure is only logged.</summary>
    public async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        Replies replies = knowledge.Current.Content.Replies;
        try
        {
            // Only in private chats: in groups the bot hears what mentions it or answers it.
            IEnumerable<BotCommand> tools = knowledge.Current.Content.Tools.Tools.SelectMany(tool => tool.Ways.Select(way => new BotCommand(way.Command, way.Title)).Prepend(new BotCommand(tool.Command, tool.Title)));
            IEnumerable<BotCommand> all = [.. tools, .. SlashCommand.Shown.Select(name => new BotCommand(name, replies.Say("command." + name).Trim()))];
            await client.SetMyCommands(all, BotCommandScope.AllPrivateChats(), cancellationToken: cancellationToken);
            string description = Description(replies), word = replies.Say("profile.short").Trim();
            // Changing these is allowed a few times a day only, so not at every start.
            if ((await client.GetMyDescription(cancellationToken: cancellationToken)).Description != description) await client.SetMyDescription(description, cancellationToken: cancellationToken);
            if ((await client.GetMyShortDescription(cancellationToken: cancellationToken)).ShortDescription != word) await client.SetMyShortDescription(word, cancellationToken: cancellationToken);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            if (!cancellationToken.IsCancellationRequested) LogFailed(fault.Message);
        }
    }

    /// <summary>What the bot is, and where to read how to know it from others, where there is such a place and room to name it.</summary>
    private string Description(Replies replies)
    {
        string text = replies.Say("profile.description").Trim();
        string whole = links.Absolute(PublicLinks.Official) is { } address ? $"{text}\n{replies.Say("official.profile", ("address", address))}" : text;
        return whole.Length <= LongestDescription ? whole : text;
    }

    [LoggerMessage(LogLevel.Warning, "Telegram did not take the bot's commands and description ({Reason}); it works without them")]
    private partial void LogFailed(string reason);
}
