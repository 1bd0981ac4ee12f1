using System.Globalization;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Bot.Forms;

/// <summary>What a form was told, by slot. Immutable.</summary>
public sealed class FormValues
{
    /// <summary>What stands for a slot that the person does not know or will not tell.</summary>
    private const string Skipped = "?";

    private readonly Dictionary<string, string> _values;

    private FormValues(Dictionary<string, string> values) => _values = values;

    /// <summary>Nothing told yet.</summary>
    public static FormValues None { get; } = new([]);

    /// <summary>As it is kept in the chat's state.</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    /// <summary>What was kept in the chat's state.</summary>
    public static FormValues From(IReadOnlyDictionary<string, string>? kept) => kept is null ? None : new(new Dictionary<string, string>(kept));

    /// <summary>Whether a slot was told or skipped, so that it need not be asked for.</summary>
    public bool Has(string slot) => _values.ContainsKey(slot);

    /// <summary>Whether the person skipped a slot.</summary>
    public bool IsSkipped(string slot) => _values.GetValueOrDefault(slot) == Skipped;

    /// <summary>What was told; null when nothing was, or it was skipped.</summary>
    public string? Text(string slot) => _values.GetValueOrDefault(slot) is { } value and not Skipped ? value : null;

    /// <inheritdoc cref="Text"/>
    public MoneyAmount? Money(string slot) => Text(slot) is { } text ? MoneyAmount.Parse(text) : null;

    /// <inheritdoc cref="Text"/>
    public decimal? Number(string slot) => decimal.TryParse(Text(slot), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <inheritdoc cref="Text"/>
    public DateOnly? Date(string slot) => DateOnly.TryParseExact(Text(slot), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>The values with one told.</summary>
    public FormValues With(string slot, string value) => new(new Dictionary<string, string>(_values) { [slot] = value });

    /// <inheritdoc cref="With(string, string)"/>
    public FormValues With(string slot, MoneyAmount value) => With(slot, value.ToString());

    /// <inheritdoc cref="With(string, string)"/>
    public FormValues With(string slot, decimal value) => With(slot, value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="With(string, string)"/>
    public FormValues With(string slot, DateOnly value) => With(slot, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The values with one skipped.</summary>
    public FormValues Skip(string slot) => With(slot, Skipped);

    /// <summary>The values with one to be asked for again.</summary>
    public FormValues Without(string slot)
    {
        var rest = new Dictionary<string, string>(_values);
        rest.Remove(slot);
        return new FormValues(rest);
    }

    /// <summary>The slots whose values differ from those of another state of the form.</summary>
    public IEnumerable<string> ChangedFrom(FormValues before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return _values.Where(pair => before._values.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => pair.Key);
    }
}
