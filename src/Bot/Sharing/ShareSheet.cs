namespace WorkerAdvisor.Bot.Sharing;

/// <summary>A link with all that helps to pass it on.</summary>
/// <param name="Web">Where the bot opens in a browser.</param>
/// <param name="Telegram">Where it opens in Telegram; null where it is not on Telegram.</param>
/// <param name="IsLasting">Whether the deployment says under which address it is reached, so that the link may be printed.</param>
/// <param name="Card">Address of the card to print, from the host's root; so are the next two.</param>
/// <param name="Poster">Address of the poster.</param>
/// <param name="Picture">Address of the code as a picture.</param>
/// <param name="Texts">For groups and walls, three sentences each.</param>
/// <param name="Script">What to say at the door, a line each.</param>
public sealed record ShareSheet(
    string Web, string? Telegram, bool IsLasting, string Card, string Poster, string Picture, IReadOnlyList<ShareText> Texts, IReadOnlyList<string> Script);

/// <summary>A text to pass on, its link in it.</summary>
/// <param name="Id">Of what it is about.</param>
/// <param name="Name">What it is about, as people read it.</param>
public sealed record ShareText(string Id, string Name, string Text);
