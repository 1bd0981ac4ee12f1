using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Money;

/// <summary>A text to read amounts from, composed, with its folded form beside it letter for letter.</summary>
internal sealed class MoneyText(string composed)
{
    private readonly string _lower = composed.ToLowerInvariant(), _folded = VietnameseLetters.Fold(composed);

    public int Length => _folded.Length;

    public ReadOnlySpan<char> Folded => _folded;

    /// <summary>Whether a number or word begins here: "N5" and "E9" are names.</summary>
    public bool IsStart(int at) => char.IsLetterOrDigit(_folded[at]) && (at == 0 || !char.IsLetterOrDigit(_folded[at - 1]) || (char.IsAsciiDigit(_folded[at]) && SignBefore(at)));

    public bool IsDigit(int at) => at < Length && char.IsAsciiDigit(_folded[at]);

    /// <summary>A run of digits without points that is too long for an amount, or begins as phone numbers do.</summary>
    public bool IsPhone(int at, int length)
    {
        int end = at;
        while (IsDigit(end)) end++;
        return end - at >= length && (_folded[at] == '0' || end - at > length);
    }

    public int EndOfWord(int at)
    {
        bool isDigit = IsDigit(at);
        int end = at;
        while (end < Length && char.IsLetterOrDigit(_folded[end]) && IsDigit(end) == isDigit) end++;
        return Math.Max(end, at + 1);
    }

    /// <summary>The place behind blanks.</summary>
    public int Skip(int at)
    {
        while (at < Length && _folded[at] is ' ' or '\u00a0') at++;
        return at;
    }

    /// <summary>The letters from here, folded; empty when another word with other marks stands there.</summary>
    public string Word(int at)
    {
        int end = at;
        while (end < Length && char.IsLetter(_folded[end])) end++;
        return end == at || MoneyWords.OtherWords.Contains(_lower[at..end]) ? "" : _folded[at..end];
    }

    /// <summary>Whether a name stands here as a word of its own, and not another word with other marks.</summary>
    public bool Stands(string name, int at)
    {
        int end = at + name.Length;
        if (!_folded.AsSpan(at).StartsWith(name, StringComparison.Ordinal)) return false;
        bool isWord = char.IsLetter(name[^1]);
        return (!isWord || end >= Length || !char.IsLetter(_folded[end])) && (name.Contains(' ', StringComparison.Ordinal) || !MoneyWords.OtherWords.Contains(_lower[at..end]));
    }

    /// <summary>Whether a name stands right before a place, as a word of its own.</summary>
    public bool StandsBefore(string name, int at)
    {
        int end = at;
        while (end > 0 && _folded[end - 1] == ' ') end--;
        int start = end - name.Length;
        return start >= 0 && Stands(name, start) && (start == 0 || !char.IsLetter(name[0]) || !char.IsLetterOrDigit(_folded[start - 1]));
    }

    private bool SignBefore(int at) => _folded[at - 1] is '$' or '¥' or '₩' or '€' or '£' or '฿' or '₫';
}
