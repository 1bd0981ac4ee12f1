using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Safety;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Answers;

/// <summary>What is said first when a message tells of danger: whom to call now.</summary>
internal static class EmergencyBlock
{
    /// <param name="answers">Whether the reply says something that helps beside the emergency block.</param>
    public static Reply PutBefore(Reply reply, bool answers, DangerRule danger, string? market, ContentSet content)
    {
        Hotline? hotline = content.Safety.Hotlines.FirstOrDefault(line => line.Market == market);
        string block = content.Replies.Say($"danger.{danger.Id}", ("hotline", hotline is null ? "" : "• " + hotline.Text)).Trim();
        block = block.Replace("\n\n", "\n", StringComparison.Ordinal);
        IEnumerable<string> pages = hotline is null ? content.Safety.Sources : content.Safety.Sources.Append(hotline.Page);
        IEnumerable<Citation> cited = pages.Select(page => content.Sources.Resolve(new SourceReference(SourceKind.Page, page, null, 1))).OfType<Citation>();
        return reply with
        {
            Text = answers ? block + "\n\n" + reply.Text : block,
            Kind = ReplyKind.Answer,
            Topic = reply.Topic ?? danger.Topic,
            Sources = answers ? [.. cited.Concat(reply.Sources).Distinct()] : [.. cited],
            IsUrgent = true,
            Share = null,   // now is the time to call, and a page would show the answer without the block
        };
    }
}
