using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Money;

namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>The sums of a message sorted into charges, the wage, and those that no word speaks of.</summary>
internal sealed class StatedSums
{
    private const int VerbReach = 4, DenialReach = 3, NumberReach = 2;
    /// <summary>Smaller numbers count something: "là 1 hay 2 khoản".</summary>
    private const decimal LeastBare = 10;

    private const string Unnamed = "unnamed";
    private readonly FeeMessage _message;
    private readonly FeePhrases _phrases;
    private readonly IReadOnlySet<string> _vague;
    private readonly Currency? _local;
    private readonly IReadOnlyList<Word> _words;
    private readonly List<StatedCharge> _charges = [];
    private readonly List<(MoneyMention Money, bool IsDemanded)> _alone = [];

    /// <param name="local">The currency of the country spoken of; null for none.</param>
    public StatedSums(FeeMessage message, FeePhrases phrases, IReadOnlySet<string> vague, Currency? local)
    {
        (_message, _phrases, _vague, _local) = (message, phrases, vague, local);
        _words = phrases["ignored"].Without(message.Words);
        List<FeeMark> marks = phrases.MarksIn(_words);
        List<Amount> amounts = [.. Amounts()];
        marks.RemoveAll(mark => amounts.Exists(amount => amount.MonthsOfWage is not null && mark.Start == amount.Word + 1 && mark.Role == FeePhrases.Wage));
        int?[] pairs = SumPlacing.Pair(_words, [.. amounts.Select(amount => amount.Word)], [.. amounts.Select(amount => amount.IsDemanded)], marks, vague);
        for (int i = 0; i < amounts.Count; i++) Place(amounts[i], pairs[i] is { } mark ? marks[mark] : null);
        foreach (FeeMark mark in marks.Where((_, at) => !pairs.Contains(at))) PlaceWithoutSum(mark);
        PlaceAlone();
    }

    public IReadOnlyList<StatedCharge> Charges => _charges;

    public IReadOnlyList<MoneyMention> Unplaced { get; private set; } = [];

    /// <summary>Whether a sum is neither charge nor wage.</summary>
    public bool HasOthers { get; private set; }

    public StatedSum? Wage { get; private set; }

    /// <summary>Sums, and months of wage, but for those that are denied or tell the one before in another currency.</summary>
    private IEnumerable<Amount> Amounts()
    {
        IEnumerable<Amount> sums = _message.Sums.Where(sum => !_phrases.EndsAt("notThis", _message.Words, sum.Word) && !(sum.Word > 1 && _phrases.EndsAt("sameSum", _message.Words, sum.Word)))
            .Select(sum => new Amount(sum.Word, sum.Money, null, IsDemanded(sum.Word)));
        IEnumerable<Amount> months = _message.Lengths.Where(length => ContractLength.IsOfWage(_message, length.Word, length.Months))
            .Select(length => new Amount(length.Word, null, length.Months, IsDemanded(length.Word)));
        return sums.Concat(months).OrderBy(amount => amount.Word);
    }

    private bool IsDemanded(int word) => _phrases.IsBefore("charged", _words, word, VerbReach);

    private void Place(Amount amount, FeeMark? mark)
    {
        if (mark?.Role == FeePhrases.Other)
        {
            HasOthers = true;
            return;
        }

        if (amount.Money is { } money && (mark?.Role == FeePhrases.Wage || (mark is null && money.Per is not null)))
        {
            if (money.Per is null or PayPeriod.Month) Wage = new StatedSum(money, Settled(money, money.Settle(_local)));
            return;
        }

        if (mark is { } kind && kind.Role != FeePhrases.Wage)
        {
            if (!IsDenied(kind.Start)) Charge(kind.Role, amount);
        }
        else if (amount.Money is { } alone)
        {
            _alone.Add((alone, amount.IsDemanded));
        }
        else
        {
            Charge(Unnamed, amount);
        }
    }

    private void Charge(string kind, Amount amount) => _charges.Add(new StatedCharge(kind, amount.Money is { } money ? OfCharge(money) : null, amount.MonthsOfWage, amount.Money?.Per == PayPeriod.Month));

    /// <summary>What is charged is paid at home: "120tr" is đồng also in talk of Korea. Dollars and "tệ" stay open where that country has its own.</summary>
    private StatedSum OfCharge(MoneyMention money) => new(money, Settled(money, money.Settle(money.Possible is [Currency.Vnd, ..] ? null : _local)));

    private static FeeSum? Settled(MoneyMention money, Currency? currency) => currency is { } known ? new FeeSum(money.Low, money.High, known) : null;

    private bool IsDenied(int word) => _phrases.IsBefore("denied", _words, word, DenialReach);

    /// <summary>A kind that is asked for without a sum, or with a bare number; a wage with a bare number.</summary>
    private void PlaceWithoutSum(FeeMark mark)
    {
        StatedSum? bare = BareBehind(mark) is { } number ? new StatedSum(number, null) : null;
        if (mark.Role == FeePhrases.Wage)
        {
            Wage ??= bare;
            return;
        }

        if (mark.Role == FeePhrases.Other || IsDenied(mark.Start) || _charges.Exists(charge => charge.Kind == mark.Role)) return;
        bool isAskedFor = !_vague.Contains(mark.Role) && _phrases.IsBefore("demanded", _words, mark.Start, VerbReach);
        if (bare is not null || isAskedFor) _charges.Add(new StatedCharge(mark.Role, bare));
    }

    private MoneyMention? BareBehind(FeeMark mark)
    {
        for (int at = mark.End; at < Math.Min(_words.Count, mark.End + NumberReach); at++)
        {
            string text = _words[at].Text;
            if (text.Length > 0 && char.IsAsciiDigit(text[0])) return MoneyReader.ReadAnswer(text) is { IsBare: true } number && number.Low >= LeastBare && !IsYear(number.Low) ? number : null;
        }

        return null;
    }

    private static bool IsYear(decimal number) => number is >= 1990 and <= 2100;

    /// <summary>A sum without a word is a charge when somebody asks for it, or when wage or other charges are told; else it may be anything.</summary>
    private void PlaceAlone()
    {
        bool isClear = Wage is not null || _charges.Count > 0;
        var open = new List<MoneyMention>();
        foreach ((MoneyMention money, bool isDemanded) in _alone)
        {
            if (isDemanded || isClear) _charges.Add(new StatedCharge(Unnamed, OfCharge(money)));
            else open.Add(money);
        }

        Unplaced = open;
    }

    /// <summary>A sum, or months of wage, with the word that stands for it.</summary>
    private sealed record Amount(int Word, MoneyMention? Money, decimal? MonthsOfWage, bool IsDemanded);
}
