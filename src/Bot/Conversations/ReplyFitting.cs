using System.Globalization;
using System.Text;

namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Fits a reply to what a channel can show.</summary>
public static class ReplyFitting
{
    /// <summary>
    /// The reply as plain messages for the channel: bold marks taken out where there is no bold, the source line below, buttons as
    /// numbered lines where there are none, cut at a paragraph or line where it is too long.
    /// </summary>
    public static IReadOnlyList<string> Messages(Reply reply, ChannelCapabilities channel)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(channel);
        var text = new StringBuilder(channel.Bold ? reply.Text : reply.Text.Replace("**", "", StringComparison.Ordinal));
        if (reply.Table is { } table) text.Append("\n\n").Append(channel.Bold ? table.ToLines() : table.ToLines().Replace("**", "", StringComparison.Ordinal));
        if (reply.Sources.Count > 0) text.Append("\nNguồn: ").Append(SourceLine.Of(reply.Sources));
        if (!channel.Buttons)
        {
            for (int i = 0; i < reply.Buttons.Count; i++) text.Append("\n  [").Append(i + 1).Append("] ").Append(reply.Buttons[i].Label);
        }

        return Numbered(text.ToString(), channel.MaxLength);
    }

    /// <summary>Cut where it is too long, each part numbered, so that one who reads them out of order notices.</summary>
    private static IReadOnlyList<string> Numbered(string text, int limit)
    {
        const int RoomForNumber = 10;
        if (text.Length <= limit) return [.. Split(text, limit)];
        string[] parts = [.. Split(text, limit - RoomForNumber)];
        return [.. parts.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"{part}\n({index + 1}/{parts.Length})"))];
    }

    /// <summary>Cuts a text into parts no longer than a limit, at a paragraph, a line or a word where it can, never inside a character.</summary>
    /// <param name="limit">In UTF-16 units.</param>
    /// <returns>The parts in order; none is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 2.</exception>
    public static IEnumerable<string> Split(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        return Parts(text, limit);
    }

    private static IEnumerable<string> Parts(string text, int limit)
    {
        int from = 0;
        while (text.Length - from > limit)
        {
            int cut = CutBefore(text, from, limit);
            string part = text[from..cut].Trim();
            if (part.Length > 0) yield return part;
            from = cut;
        }

        string rest = text[from..].Trim();
        if (rest.Length > 0) yield return rest;
    }

    private static int CutBefore(string text, int from, int limit)
    {
        foreach (string edge in (string[])["\n\n", "\n", " "])
        {
            int at = text.LastIndexOf(edge, from + limit - 1, limit, StringComparison.Ordinal);
            if (at > from) return at;
        }

        int hard = from + limit;
        return char.IsLowSurrogate(text[hard]) && char.IsHighSurrogate(text[hard - 1]) ? hard - 1 : hard;
    }
}
