using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Handovers;

/// <summary>When staff are there, by Vietnam's clock.</summary>
public sealed partial class OfficeHours
{
    private static readonly string[] English = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Vietnamese = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

    private readonly IReadOnlyList<Stretch> _stretches;

    private OfficeHours(IReadOnlyList<Stretch> stretches) => _stretches = stretches;

    /// <summary>As people read it: "thứ Hai đến thứ Sáu, 8 giờ đến 17 giờ".</summary>
    public string InWords => string.Join("; ", _stretches.Select(one => $"{DaysOf(one)}, {Hour(one.From)} đến {Hour(one.Until)}"));

    /// <summary>Reads <c>Mon-Fri 08:00-17:00</c>; several with a comma between.</summary>
    /// <returns>Null for what is none.</returns>
    public static OfficeHours? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stretches = new List<Stretch>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Form().Match(part) is not { Success: true } match) return null;
            int first = Day(match.Groups["first"].Value), last = match.Groups["last"].Success ? Day(match.Groups["last"].Value) : first;
            if (first < 0 || last < first || Time(match.Groups["from"].Value) is not { } from || Time(match.Groups["until"].Value) is not { } until || until <= from) return null;
            stretches.Add(new Stretch(first, last, from, until));
        }

        return stretches.Count == 0 ? null : new OfficeHours(stretches);
    }

    /// <summary>Whether staff are there at a moment.</summary>
    public bool IsOpen(DateTimeOffset moment)
    {
        DateTime local = moment.ToOffset(VietnamTime.Offset).DateTime;
        return _stretches.Any(one => one.Has(local.DayOfWeek) && TimeOnly.FromDateTime(local) >= one.From && TimeOnly.FromDateTime(local) < one.Until);
    }

    /// <summary>When staff are there next, in words: "8 giờ thứ Hai ngày 23/11".</summary>
    public string NextInWords(DateTimeOffset moment)
    {
        DateTime local = moment.ToOffset(VietnamTime.Offset).DateTime;
        DateTime next = Enumerable.Range(0, 8).SelectMany(days => _stretches.Where(one => one.Has(local.AddDays(days).DayOfWeek)).Select(one => local.Date.AddDays(days) + one.From.ToTimeSpan()))
            .Where(opening => opening > local).Min();
        return string.Create(CultureInfo.InvariantCulture, $"{Hour(TimeOnly.FromDateTime(next))} {Vietnamese[IndexOf(next.DayOfWeek)]} ngày {next.Day}/{next.Month}");
    }

    private static string DaysOf(Stretch one) => one.First == one.Last ? Vietnamese[one.First] : $"{Vietnamese[one.First]} đến {Vietnamese[one.Last]}";

    private static string Hour(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour} giờ{(time.Minute == 0 ? "" : $" {time.Minute}")}");

    private static int Day(string name) => Array.IndexOf(English, name.ToLowerInvariant());

    private static int IndexOf(DayOfWeek day) => ((int)day + 6) % 7;

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    [GeneratedRegex(@"^(?<first>[A-Za-z]{3})(?:-(?<last>[A-Za-z]{3}))?\s+(?<from>\d{1,2}:\d{2})-(?<until>\d{1,2}:\d{2})$")]
    private static partial Regex Form();

    /// <summary>Days in a row, from 0 (Monday), with the same hours.</summary>
    private sealed record Stretch(int First, int Last, TimeOnly From, TimeOnly Until)
    {
        public bool Has(DayOfWeek day) => IndexOf(day) >= First && IndexOf(day) <= Last;
    }
}
