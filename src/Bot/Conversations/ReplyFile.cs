namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A text file that goes with a reply: a document on Telegram, something to save on the web, further lines on a terminal.</summary>
/// <param name="Name">With its ending: <c>du-lieu-cua-toi.json</c>.</param>
/// <param name="Label">What the button or line says.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
public sealed record ReplyFile(string Name, string Label, string MediaType, string Text);
