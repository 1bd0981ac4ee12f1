namespace WorkerAdvisor.Bot.Forms;

/// <summary>
/// Some of a few things. Each press adds one and the question comes again with the rest and a "done"; typed, all are told at once. Kept with
/// commas between, and a "+" behind while more may come. Its second question stands in <c>content/replies</c> under <c>TOOL.ask.SLOT.more</c>.
/// </summary>
/// <param name="Offered">The values that can be chosen now, with their labels.</param>
/// <param name="Known">Whether a value is one this slot can hold.</param>
/// <param name="Reading">The values that an answer tells, none for "nothing of these"; null when it tells nothing.</param>
/// <param name="Most">How many count.</param>
/// <param name="None">The label of "nothing of these"; null when that is no answer.</param>
public sealed record SeveralSlot(
    string Id,
    Func<FormValues, FormContext, IReadOnlyList<SlotChoice>> Offered,
    Predicate<string> Known,
    Func<string, FormContext, IReadOnlyList<string>?> Reading,
    int Most,
    Func<FormContext, string>? None = null) : Slot(Id)
{
    private const string NoneOfThese = "none";
    private const char Comma = ',', Open = '+';

    /// <summary>The values kept; null when none were told, empty for "nothing of these".</summary>
    public static IReadOnlyList<string>? Parse(string? kept) => kept switch
    {
        null => null,
        NoneOfThese => [],
        _ => kept.TrimEnd(Open).Split(Comma),
    };

    /// <summary>Values as they are kept.</summary>
    public static string Keep(IReadOnlyCollection<string> values) => values.Count == 0 ? NoneOfThese : string.Join(Comma, values);

    /// <inheritdoc/>
    public override bool IsDone(FormValues values) => values.Has(Id) && !IsOpen(values);

    /// <inheritdoc/>
    public override string QuestionKey(FormValues values) => IsOpen(values) ? $"ask.{Id}.more" : $"ask.{Id}";

    /// <inheritdoc/>
    public override FormValues Skip(FormValues values) => IsOpen(values) ? values.With(Id, Keep([.. Chosen(values)])) : values.Skip(Id);

    /// <inheritdoc/>
    public override IReadOnlyList<SlotChoice> Choices(FormValues values, FormContext context)
    {
        string[] chosen = [.. Chosen(values)];
        SlotChoice[] rest = [.. Offered(values, context).Where(choice => !chosen.Contains(choice.Value))];
        string end = chosen.Length + 1 < Most && rest.Length > 1 ? $"{Open}" : "";
        IEnumerable<SlotChoice> more = rest.Select(choice => choice with { Value = Keep([.. chosen, choice.Value]) + end });
        if (chosen.Length > 0) return [.. more, new SlotChoice(Keep(chosen), context.Replies.Say("form.button.done"))];
        return None is null ? [.. more] : [new SlotChoice(NoneOfThese, None(context)), .. more];
    }

    /// <inheritdoc/>
    public override SlotReading Read(string text, FormValues values, FormContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsOpen(values) && text.Trim().Equals(context.Replies.Say("form.button.done"), StringComparison.OrdinalIgnoreCase)) return new SlotReading.Told(Keep([.. Chosen(values)]));
        if (Reading(text, context) is not { } told) return new SlotReading.Silent();
        string[] all = [.. Chosen(values).Concat(told).Distinct().Take(Most)];
        return all.Length > 0 || None is not null ? new SlotReading.Told(Keep(all)) : new SlotReading.Silent();
    }

    /// <inheritdoc/>
    public override bool Accepts(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value == NoneOfThese) return None is not null;
        string[] parts = value.TrimEnd(Open).Split(Comma);
        return parts.Length <= Most && parts.Distinct().Count() == parts.Length && parts.All(part => Known(part));
    }

    private bool IsOpen(FormValues values) => values.Text(Id)?.EndsWith(Open) == true;

    /// <summary>What was chosen while more may come; a finished choice begins anew.</summary>
    private IReadOnlyList<string> Chosen(FormValues values) => IsOpen(values) ? Parse(values.Text(Id)) ?? [] : [];
}
