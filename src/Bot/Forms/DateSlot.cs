using System.Globalization;
using WorkerAdvisor.Knowledge.Quantities;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>A day. A month alone, a day without its year, a day that no calendar has are asked back about; of a month its last day is offered.</summary>
public sealed record DateSlot(string Id) : Slot(Id)
{
    private const string Invalid = "invalid", Unclear = "unclear", Far = "far", Format = "yyyy-MM-dd";

    /// <summary>Days before today that the day may lie.</summary>
    public int DaysBack { get; init; }

    /// <summary>Days after today that the day may lie.</summary>
    public int DaysAhead { get; init; }

    /// <summary>Whether a day without its year is rather the last such day than the next.</summary>
    public bool IsMostlyPast { get; init; }

    /// <summary>Slots whose day it may be as well, so that it is offered.</summary>
    public IReadOnlyList<string> Like { get; init; } = [];

    /// <summary>Messages that tell a day, but not as an answer; null for none.</summary>
    public Predicate<string>? Unless { get; init; }

    /// <summary>Where a free message left something unclear about it; there until the slot is told.</summary>
    public string Heard => Id + ".heard";

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        DateOnly? heard = values.Has(Id) ? null : values.Date(Heard);
        return [.. Like.Select(values.Date).Append(heard).OfType<DateOnly>().Distinct().Select(Choice)];
    }

    /// <inheritdoc/>
    public override string? Note(FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(context);
        return !values.Has(Id) && values.Text(Heard) is Invalid or Unclear or Far ? context.Replies.Say($"form.date.{values.Text(Heard)}").Trim() : null;
    }

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Unless?.Invoke(text) == true || DateReader.Read(text, context.Today) is not { } reading) return new SlotReading.Silent();
        (DateOnly? certain, string heard) = Judge(reading, context.Today);
        if (certain is { } day) return new SlotReading.Told(Value(day));
        return Parse(heard) is { } maybe
            ? new SlotReading.Unclear(context.Replies.Say("form.date.which"), [Choice(maybe)])
            : new SlotReading.Unclear(context.Replies.Say($"form.date.{heard}"), []);
    }

    /// <inheritdoc/>
    public override bool Accepts(string value) => Parse(value) is not null;

    /// <summary>The values with what a free message says of the day: told when it is certain, else kept to be asked about.</summary>
    public FormValues Hear(DateReading reading, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(context);
        (DateOnly? certain, string heard) = Judge(reading, context.Today);
        if (certain is { } day) return values.Without(Heard).With(Id, day);
        return values.Has(Id) ? values : values.With(Heard, heard);
    }

    private (DateOnly? Certain, string Heard) Judge(DateReading reading, DateOnly today)
    {
        if (reading is DateReading.Invalid) return (null, Invalid);
        if (reading is not DateReading.Span span) return (null, Unclear);
        if (span is { IsOneDay: true, IsYearSaid: true }) return InReach(span.Earliest, today) ? (span.Earliest, "") : (null, Far);
        bool toMonthsEnd = span.Latest.AddDays(1).Day == 1 && span.Earliest.Month == span.Latest.Month && span.Earliest.Year == span.Latest.Year;
        if (!span.IsOneDay && !toMonthsEnd) return (null, Unclear);
        DateOnly before = span.Latest.AddYears(-1), maybe = IsMostlyPast && !span.IsYearSaid && before.Day == span.Latest.Day && InReach(before, today) ? before : span.Latest;
        return (null, InReach(maybe, today) ? Value(maybe) : Far);
    }

    private bool InReach(DateOnly day, DateOnly today) => day >= today.AddDays(-DaysBack) && day <= today.AddDays(DaysAhead);

    private static SlotChoice Choice(DateOnly day) => new(Value(day), day.ToString("d/M/yyyy", CultureInfo.InvariantCulture));

    private static string Value(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string value) => DateOnly.TryParseExact(value, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
