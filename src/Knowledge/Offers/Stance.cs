namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// How a text means its words: asked for, denied ("không nhận cọc", "phí môi giới: 0đ"), or told of others to warn ("có người bảo cọc…").
/// What is told of others is found by <see cref="Warnings"/>.
/// </summary>
internal sealed class Stance
{
    private readonly OfferText _text;
    private readonly OfferPhrases _phrases;
    private readonly bool[] _denies, _stops, _deniesBehind;
    private readonly Warnings _warnings;

    public Stance(OfferText text, OfferPhrases phrases, bool isPublicBody)
    {
        (_text, _phrases) = (text, phrases);
        var marks = new OfferMarks(text, phrases);
        _stops = marks.Covered("denialStops");
        _denies = marks.Without(marks.Without(marks.Begun("denials"), "denialsUnless"), "threats");
        _deniesBehind = marks.Without(marks.Begun("denialsAfter"), "denialsAfterUnless");
        _warnings = new Warnings(text, phrases, isPublicBody);
    }

    /// <summary>Whether the words are told of others, to warn.</summary>
    public bool IsWarning(int start) => _warnings[start];

    /// <summary>Whether a phrase is turned round by what stands before or behind it.</summary>
    /// <param name="end">Behind its last word.</param>
    public bool IsDenied(int start, int end, OfferDenial denial) => denial switch
    {
        OfferDenial.Around => IsDeniedBefore(start) || IsDeniedBehind(end) || ContinuesDenial(start) || IsAsked(start, end),
        OfferDenial.Before => IsDeniedBefore(start) || ContinuesDenial(start),
        _ => false,
    };

    private bool IsDeniedBefore(int start)
    {
        for (int at = start - 1; at >= 0 && at >= start - _phrases.Words.DenialReach && _text.ClauseOf(at) == _text.ClauseOf(start); at--)
        {
            if (_denies[at]) return true;
            if (_stops[at]) return false;
        }

        return false;
    }

    /// <summary>"Công ty có giữ hộ chiếu không?" asks, and says nothing yet.</summary>
    private bool IsAsked(int start, int end)
    {
        const int Lead = 3, Rest = 3;
        int clause = _text.ClauseOf(start), last = end - 1;
        while (last + 1 < _text.Words.Count && last + 1 < end + Rest + 1 && _text.ClauseOf(last + 1) == clause) last++;
        bool endsClause = last + 1 == _text.Words.Count || _text.ClauseOf(last + 1) != clause;
        if (!endsClause || !_text.IsAsked(last)) return false;
        bool asks = Enumerable.Range(Math.Max(0, start - Lead), Math.Min(Lead, start)).Any(at => _text.Words[at].Text == "có" && _text.ClauseOf(at) == clause);
        return asks && Enumerable.Range(end - 1, last - end + 2).Any(at => _text.Words[at].Text == "không");
    }

    private bool IsDeniedBehind(int end)
    {
        for (int at = end; at < _text.Words.Count && at < end + _phrases.Words.DenialsAfterReach && SameSentence(at, end - 1); at++)
        {
            if (_deniesBehind[at]) return true;
            if (_stops[at] || IsSum(at)) return false;
        }

        return false;
    }

    /// <summary>"không thu cọc, tiền giữ đơn, phí môi giới": the list goes on as it began, unless a sum says otherwise.</summary>
    private bool ContinuesDenial(int start)
    {
        int clause = _text.ClauseOf(start), first = start;
        while (first > 0 && _text.ClauseOf(first - 1) == clause) first--;
        const int Lead = 1;
        if (start - first > Lead || first == 0 || !SameSentence(first - 1, start) || !GoesOn(first)) return false;
        for (int at = first; at < _text.Words.Count && _text.ClauseOf(at) == clause; at++)
        {
            if (IsSum(at) || _stops[at]) return false;
        }

        for (int at = first - 1; at >= 0 && SameSentence(at, start); at--)
        {
            if (_denies[at]) return true;
            if (_stops[at] || IsSum(at)) return false;
            bool beginsClause = at > 0 && _text.ClauseOf(at - 1) != _text.ClauseOf(at);
            if (beginsClause && !GoesOn(at)) return false;
        }

        return false;
    }

    private bool GoesOn(int at) => _phrases["denialGoesOn"].PlaceAt(_text.Words, at) > 0;

    private bool SameSentence(int one, int other) => _text.Words[one].Clause == _text.Words[other].Clause;

    private bool IsSum(int at) => _text.Words[at].Text == OfferText.Sum;
}
