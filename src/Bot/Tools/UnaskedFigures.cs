using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Bot.Tools;

/// <summary>Which tools a message has figures for though none was asked for: only those whose topics it is about.</summary>
internal sealed class UnaskedFigures(KnowledgeBase knowledge, IReadOnlyList<ITool> tools)
{
    /// <summary>The tools that the message tells something, with what they know then.</summary>
    public IEnumerable<(ITool Tool, FormValues Told)> In(ConversationState state, IncomingMessage message, Advice advice, FormContext context)
    {
        IReadOnlyList<string> topics = TopicsOf(advice);
        foreach (ITool tool in tools.Where(tool => topics.Count == 0 || topics.Any(topic => IsUnder(tool, topic))))
        {
            FormValues known = FormProgress.Begin(state, tool), told = tool.Read(message.Text, known, context);
            if (told.ChangedFrom(known).Any()) yield return (tool, told);
        }
    }

    /// <summary>Whether a message is about what this tool is for.</summary>
    public bool IsOf(ITool tool, Advice advice) => TopicOf(advice) is { } topic && IsUnder(tool, topic);

    /// <summary>Whether a message is another tool's business than this one's: that is asked for in so many words, or its topic is.</summary>
    public bool IsOfAnother(ITool tool, Advice advice)
    {
        if (knowledge.Tools.Find(advice.Understanding.Words) is { } asked) return asked.Id != tool.Id;
        return advice is { Answer: Answer.Found found, IsByTalk: false } && !IsUnder(tool, found.Topic.Id) && knowledge.Content.Tools.FindUnder(found.Topic.Id) is not null;
    }

    /// <summary>The topic the message was understood as; null when it was not understood.</summary>
    public static string? TopicOf(Advice advice) => TopicsOf(advice) is [var first, ..] ? first : null;

    private static IReadOnlyList<string> TopicsOf(Advice advice) => advice.Answer switch
    {
        Answer.Found found => [found.Topic.Id],
        Answer.Unsure unsure => [.. unsure.Candidates.Select(topic => topic.Id)],
        _ => [],
    };

    private bool IsUnder(ITool tool, string topic) => knowledge.Content.Tools.Find(tool.Id)?.Under.Contains(topic) == true;
}
