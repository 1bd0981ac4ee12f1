namespace WorkerAdvisor.Bot.Drawing;

/// <summary>What stands on a preview picture.</summary>
/// <param name="Name">The bot's.</param>
/// <param name="Title">What the answer is about.</param>
/// <param name="Line">Its first line.</param>
/// <param name="Source">What it rests on, or another line for the foot.</param>
public sealed record PreviewText(string Name, string Title, string Line, string Source);
