using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Storage.Conversations;

[assembly: AssemblyFixture(typeof(WorkerAdvisor.Bot.Tests.LiveBot))]

namespace WorkerAdvisor.Bot.Tests;

/// <summary>The bot over the real content; loaded once for all tests.</summary>
public sealed class LiveBot
{
    /// <summary>A day before every article's expiry, so that a test says the same in any year.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = new(Today);

    public KnowledgeBase Knowledge { get; } = KnowledgeLoader.Load(ContentLocation.BesideProgram);

    public TimeProvider Clock => _clock;

    public Turn Turn => new(Knowledge, _clock);

    /// <summary>Topics whose answer has a button for more.</summary>
    public IReadOnlyList<string> TopicsWithMore =>
        [.. Knowledge.Content.Articles.Select(article => article.Topic).Distinct().Where(topic => !topic.StartsWith("chat.", StringComparison.Ordinal))];

    /// <summary>The same bot in a deployment with centres of its own.</summary>
    public KnowledgeBase With(CentreContent centres) => Knowledge with { Content = Knowledge.Content with { Centres = centres } };

    /// <summary>A message of words.</summary>
    public static IncomingMessage Says(string text, string update = "1") => new(new ConversationId("test", "chat"), update, text, null, Today);

    /// <summary>A button pressed.</summary>
    public static IncomingMessage Presses(string action, string update = "1") => new(new ConversationId("test", "chat"), update, "", action, Today);
}
