namespace WorkerAdvisor.Bot.Sharing;

/// <summary>What stands on a card or poster.</summary>
/// <param name="Name">The bot's.</param>
/// <param name="Headline">Why to look at it.</param>
/// <param name="Points">What it does, a line each.</param>
/// <param name="Examples">Questions to ask, on a poster only.</param>
/// <param name="Free">That it costs nothing and never asks for money.</param>
/// <param name="Scan">What to do with the code and the address.</param>
/// <param name="Typed">The web address as people type it.</param>
/// <param name="Other">Where else the bot is; null for nowhere.</param>
/// <param name="Place">Whose it is: province and centre, a line each; empty for nobody's.</param>
/// <param name="Warning">How to know a false one.</param>
public sealed record PrintText(
    string Name, string Headline, IReadOnlyList<string> Points, IReadOnlyList<string> Examples, string Free, string Scan, string Typed, string? Other, IReadOnlyList<string> Place, string Warning);
