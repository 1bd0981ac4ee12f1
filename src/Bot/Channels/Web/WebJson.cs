using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge.Offers;

namespace WorkerAdvisor.Bot.Channels.Web;

/// <summary>What the page sends: words or a button's action.</summary>
/// <param name="Conversation">The page's own secret for this conversation: 22 characters of base64url.</param>
/// <param name="Id">The page's id of this message; the same id again gets the same replies.</param>
internal sealed record WebRequest(string? Conversation, string? Id, string? Text, string? Action);

/// <summary>What the page gets.</summary>
internal sealed record WebResponse(IReadOnlyList<WebReply> Replies);

/// <summary>What staff said since the page last asked.</summary>
/// <param name="Open">Whether more may come.</param>
/// <param name="Ended">What to show when it was open before and is no more.</param>
internal sealed record WebHeard(bool Open, IReadOnlyList<WebLine> Lines, WebReply? Ended);

/// <summary>A line of somebody of the staff.</summary>
/// <param name="Id">As text: it may be longer than a number of JavaScript.</param>
/// <param name="At">Milliseconds since 1970.</param>
internal sealed record WebLine(string Id, long At, WebReply Reply);

/// <summary>Somebody of the staff.</summary>
/// <param name="Heading">How they are announced.</param>
internal sealed record WebAuthor(string Name, string Centre, string Heading);

/// <summary>A reply as the page shows it.</summary>
internal sealed record WebReply(
    string Text, ReplyKind Kind, string? Topic, bool Urgent, IReadOnlyList<WebButton> Buttons, IReadOnlyList<WebSource> Sources, ReplyTable? Table, ReplyChart? Chart, WebShare? Share, ReplyPlace Place, ReplyLink? Link, string? Verdict, ReplyFile? File, WebAuthor? From, bool? Person)
{
    public static WebReply Of(Reply reply, PublicLinks links) => new(
        reply.Text, reply.Kind, reply.Topic, reply.IsUrgent, [.. reply.Buttons.Select(button => new WebButton(button.Label, button.Action, button.IsQuiet, button.IsInPlace))],
        [.. reply.Sources.Select(source => new WebSource(source.Id, source.Section, source.Label, source.Note))], reply.Table, reply.Chart, reply.Share is { } share ? new WebShare(share.Label, share.Address is { } path ? links.Absolute(path) ?? path : null) : null, reply.Place, reply.Link,
        reply.Verdict switch { OfferVerdict.Danger => "danger", OfferVerdict.Caution => "caution", OfferVerdict.OkLooking => "fine", _ => null }, reply.File,
        reply.From is { } author ? new WebAuthor(author.Name, author.Centre, author.Heading.TrimEnd(':')) : null, reply.IsWithPerson);
}

/// <summary>How a reply is passed on.</summary>
/// <param name="Address">Absolute where the deployment says how people reach it, else from the host's root; null when the text itself is passed on.</param>
internal sealed record WebShare(string? Label, string? Address);

/// <summary>What the page says when it opens, because of its address.</summary>
/// <param name="Label">What is shown in its place; null to show nothing.</param>
internal sealed record WebOpening(string Text, string? Label);

internal sealed record WebButton(string Label, string Action, bool Quiet, bool InPlace);

internal sealed record WebSource(string Id, string Section, string Label, string Note);

/// <summary>The page's JSON. The default encoder escapes &lt;, so that the greeting can stand in a script element.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WebRequest))]
[JsonSerializable(typeof(WebResponse))]
[JsonSerializable(typeof(WebReply))]
[JsonSerializable(typeof(WebMessage))]
[JsonSerializable(typeof(WebHeard))]
[JsonSerializable(typeof(WebOpening))]
internal sealed partial class WebJson : JsonSerializerContext;
