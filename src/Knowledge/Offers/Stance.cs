namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// How a text means its words: asked for, denied ("không nhận cọc", "phí môi giới: 0đ"), or told of others to warn ("có người bảo cọc…").
/// A seller's own words end a warning: "đừng tin nơi khác, cọc bên em".
/// </summary>
internal sealed class Stance
{
    private readonly OfferText _text;
    private readonly OfferPhrases _phrases;
    private readonly bool[] _denies, _stops, _deniesBehind, _warned;

    public Stance(OfferText text, OfferPhrases phrases, bool isPublicBody)
    {
        (_text, _phrases) = (text, phrases);
        _stops = Marked("denialStops");
        _denies = Without(Without(Begun("denials"), "denialsUnless"), "threats");
        _deniesBehind = Without(Begun("denialsAfter"), "denialsAfterUnless");
        _warned = Warned(isPublicBody);
    }

    /// <summary>Whether the words are told of others, to warn.</summary>
    public bool IsWarning(int start) => _warned[start];

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
        if (start - first > Lead || first == 0 || !SameSentence(first - 1, start)) return false;
        for (int at = first; at < _text.Words.Count && _text.ClauseOf(at) == clause; at++)
        {
            if (IsSum(at) || _stops[at]) return false;
        }

        for (int at = first - 1; at >= 0 && SameSentence(at, start); at--)
        {
            if (_denies[at]) return true;
            if (_stops[at] || IsSum(at)) return false;
            bool beginsClause = at > 0 && _text.ClauseOf(at - 1) != _text.ClauseOf(at);
            if (beginsClause && _phrases["denialGoesOn"].PlaceAt(_text.Words, at) == 0) return false;
        }

        return false;
    }

    private bool[] Warned(bool isPublicBody)
    {
        bool[] begins = Without(Begun("warnings"), "warningsUnless"), around = Without(Begun("warningsAround"), "warningsUnless"), own = Begun("ownVoice");
        var warned = new bool[_text.Words.Count];
        // What a public body tells in a text that warns is all told to warn.
        if (isPublicBody && !_text.Words.Exists(word => word.Text == OfferText.Account) && (begins.Contains(true) || around.Contains(true) || _phrases["publicWarns"].IsIn(_text.Words)))
        {
            Array.Fill(warned, true);
            return warned;
        }

        for (int start = 0; start < warned.Length;)
        {
            int end = start;
            while (end < warned.Length && SameSentence(start, end)) end++;
            int cue = Array.IndexOf(begins, true, start, end - start);
            if (Array.IndexOf(around, true, start, end - start) >= 0) cue = start;
            if (cue >= 0) Warn(warned, own, cue, end);
            start = end;
        }

        foreach ((int start, _) in _phrases["warningsBack"].Places(_text.Words)) WarnBefore(warned, start);
        foreach ((int start, int end) in Mentions.In(_text)) warned.AsSpan(start, end - start).Fill(true);
        return warned;
    }

    private void Warn(bool[] warned, bool[] own, int cue, int end)
    {
        int clause = _text.ClauseOf(cue);
        for (int at = cue; at < end; at++)
        {
            if (own[at] && _text.ClauseOf(at) != clause) break;
            warned[at] = true;
        }

        // The seller's clause begins before the words that give him away.
        int last = Array.LastIndexOf(warned, true, end - 1);
        if (last == end - 1) return;
        while (last >= cue && _text.ClauseOf(last) == _text.ClauseOf(last + 1)) warned[last--] = false;
    }

    /// <summary>The sentence before the one where a word stands, and that one up to the word.</summary>
    private void WarnBefore(bool[] warned, int word)
    {
        int start = word;
        while (start > 0 && SameSentence(start - 1, word)) start--;
        for (int before = start - 1; start > 0 && SameSentence(start - 1, before);) start--;
        warned.AsSpan(start, word - start).Fill(true);
    }

    private bool[] Begun(string list)
    {
        var begun = new bool[_text.Words.Count];
        foreach ((int start, _) in _phrases[list].Places(_text.Words)) begun[start] = true;
        return begun;
    }

    private bool[] Marked(string list)
    {
        var marked = new bool[_text.Words.Count];
        foreach ((int start, int end) in _phrases[list].Places(_text.Words)) marked.AsSpan(start, end - start).Fill(true);
        return marked;
    }

    private bool[] Without(bool[] marks, string list)
    {
        foreach ((int start, int end) in _phrases[list].Places(_text.Words)) marks.AsSpan(start, end - start).Clear();
        return marks;
    }

    private bool SameSentence(int one, int other) => _text.Words[one].Clause == _text.Words[other].Clause;

    private bool IsSum(int at) => _text.Words[at].Text == OfferText.Sum;
}
