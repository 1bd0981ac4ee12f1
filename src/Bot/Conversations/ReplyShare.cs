namespace WorkerAdvisor.Bot.Conversations;

/// <summary>How a reply is passed on to others.</summary>
/// <param name="Label">What the button says; null where the channel says it in its own words.</param>
/// <param name="Address">Of a page that shows just this, from the host's root: <c>/tra-loi/loan/amount</c>. Null when the text is passed on as it stands.</param>
public sealed record ReplyShare(string? Label, string? Address)
{
    /// <summary>The text as it stands.</summary>
    public static ReplyShare Text { get; } = new(null, null);
}
