using System.Globalization;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>Words what is said around talking to a person.</summary>
internal sealed class HandoverWriter(ContentSet content)
{
    /// <summary>Under which topic all of it is.</summary>
    public const string Topic = "contact.human";

    /// <summary>What happens when the person agrees: who reads what, and when.</summary>
    /// <param name="centre">A centre's id; empty for the default queue.</param>
    public Reply Ask(HandoverOffer offer, string centre, bool hasQuestion, DateTimeOffset now) => new(
        Say("handover.ask", ("reader", Reader(offer, centre)), ("what", Say(hasQuestion ? "handover.what.question" : "handover.what")), ("when", When(offer, now))),
        ReplyKind.Notice, Topic, Choices());

    /// <summary>The answer was no clear yes.</summary>
    public Reply AskAgain() => new(Say("handover.unclear"), ReplyKind.Notice, Topic, Choices());

    public Reply Opened(HandoverOffer offer, DateTimeOffset now) => new(Say("handover.opened", ("when", When(offer, now))), ReplyKind.Notice, Topic, [End()]) { IsWithPerson = true };

    public Reply Waiting() => new(Say("handover.waiting"), ReplyKind.Notice, Topic, [End()]) { IsWithPerson = true };

    /// <summary>The talk with a person is over.</summary>
    /// <param name="key">Who ended it: a key of <c>content/replies</c>.</param>
    public Reply Ended(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        new(content.Replies.Say(key, values).Trim(), ReplyKind.Notice, Topic, [Button()]) { IsWithPerson = false };

    public Reply Notice(string key, params IReadOnlyList<Button> buttons) => new(Say(key), ReplyKind.Notice, Topic, buttons);

    /// <summary>The button that asks for a person.</summary>
    public Button Button() => new(Say("handover.button.ask"), HandoverAction.Of(HandoverAction.Ask));

    /// <summary>The button that ends the talk with a person.</summary>
    public Button End() => new(Say("handover.button.end"), HandoverAction.Of(HandoverAction.End), IsQuiet: true);

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => content.Replies.Say(key, values).Trim();

    private Button[] Choices() => [new(Say("handover.button.yes"), HandoverAction.Of(HandoverAction.Yes)), new(Say("handover.button.no"), HandoverAction.Of(HandoverAction.No))];

    /// <summary>Who would read it: where a centre has nobody, those who run the bot do.</summary>
    private string Reader(HandoverOffer offer, string centre)
    {
        if (centre.Length > 0 && offer.Centres.Contains(centre) && content.Centres.Find(centre) is { } known) return Say("handover.reader.centre", ("centre", known.Name));
        return content.Centres.Operator is { } runner ? Say("handover.reader.operator", ("operator", runner)) : Say("handover.reader");
    }

    private string When(HandoverOffer offer, DateTimeOffset now)
    {
        string? soon = offer.AnswerWithin is { } within ? Say("handover.when.within", ("within", InWords(within))) : null;
        if (offer.Hours is not { } hours) return soon ?? Say("handover.when.unknown");
        if (!hours.IsOpen(now)) return Say("handover.when.closed", ("hours", hours.InWords), ("next", hours.NextInWords(now)));
        return Say("handover.when.open", ("hours", hours.InWords)) + (soon is null ? "" : " " + soon);
    }

    private static string InWords(TimeSpan time)
    {
        if (time.TotalDays >= 2) return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalDays)} ngày");
        if (time.TotalMinutes < 90) return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes)} phút");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalHours)} giờ");
    }
}
