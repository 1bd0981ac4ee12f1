namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>
/// Which words of a text are told of others: to warn ("có người bảo cọc…"), as what was declined ("ông ấy đòi lót tay, con không đưa"), as a
/// question that is not yet answered, or as a piece that is quoted. A seller's own words end a warning: "đừng tin nơi khác, cọc bên em".
/// </summary>
internal sealed class Warnings
{
    /// <summary>Words before a refusal, within its sentence, that still make it speak of the sentence before.</summary>
    private const int RefusalLead = 3;

    private readonly OfferText _text;
    private readonly OfferPhrases _phrases;
    private readonly OfferMarks _marks;
    private readonly bool[] _warned;

    public Warnings(OfferText text, OfferPhrases phrases, bool isPublicBody)
    {
        (_text, _phrases, _marks) = (text, phrases, new OfferMarks(text, phrases));
        _warned = new bool[text.Words.Count];
        bool[] begins = _marks.Without(_marks.Begun("warnings"), "warningsUnless"), around = _marks.Without(_marks.Begun("warningsAround"), "warningsUnless");
        if (isPublicBody && IsNotice(begins, around))
        {
            Array.Fill(_warned, true);
            return;
        }

        Warn(begins, around);
        foreach ((int start, _) in phrases["warningsBack"].Places(text.Words)) WarnBefore(start, withSentenceBefore: true);
        bool[] refused = _marks.Without(_marks.Begun("refusals"), "refusalsUnless");
        for (int at = 0; at < refused.Length; at++)
        {
            if (refused[at]) WarnBefore(at, withSentenceBefore: at - FirstOfSentence(at) <= RefusalLead);
        }

        foreach ((int start, int end) in Mentions.In(text)) _warned.AsSpan(start, end - start).Fill(true);
    }

    /// <summary>Whether a word is told of others.</summary>
    public bool this[int word] => _warned[word];

    /// <summary>What a public body tells in a text that warns is all told to warn, unless somebody offers a private way beside it.</summary>
    private bool IsNotice(bool[] begins, bool[] around) =>
        !_text.Words.Exists(word => word.Text == OfferText.Account) && (begins.Contains(true) || around.Contains(true) || _phrases["publicWarns"].IsIn(_text.Words)) && !_phrases["privateWays"].IsIn(_text.Words);

    private void Warn(bool[] begins, bool[] around)
    {
        bool[] own = _marks.Begun("ownVoice"), turns = _marks.Begun("turns");
        for (int start = 0; start < _warned.Length;)
        {
            int end = EndOfSentence(start);
            int cue = Array.IndexOf(begins, true, start, end - start);
            if (Array.IndexOf(around, true, start, end - start) >= 0) cue = start;
            if (IsOpenQuestion(start, end)) _warned.AsSpan(start, end - start).Fill(true);
            else if (cue >= 0) Warn(own, turns, cue, end);
            start = end;
        }
    }

    private void Warn(bool[] own, bool[] turns, int cue, int end)
    {
        int clause = _text.ClauseOf(cue);
        for (int at = cue; at < end && !turns[at]; at++)
        {
            if (own[at] && _text.ClauseOf(at) != clause)
            {
                // The seller's clause begins before the words that give him away.
                for (int before = at - 1; before >= cue && _text.ClauseOf(before) == _text.ClauseOf(at); before--) _warned[before] = false;
                return;
            }

            _warned[at] = true;
        }
    }

    /// <summary>A sentence that asks whether or why something is so, and neither asks who wants it nor is answered with yes.</summary>
    private bool IsOpenQuestion(int start, int end)
    {
        if (!_text.IsAsked(end - 1)) return false;
        bool asks = false;
        for (int at = start; at < end; at++)
        {
            if (_phrases["questionsUnless"].PlaceAt(_text.Words, at) > 0) return false;
            asks |= _phrases["questions"].PlaceAt(_text.Words, at) is > 0 and int behind && behind <= end;
        }

        asks |= _phrases["questionEnds"].PlaceAt(_text.Words, end - 1) > 0;
        return asks && !IsAssent(end);
    }

    private bool IsAssent(int start)
    {
        const int Lead = 3;
        for (int at = start; at < _text.Words.Count && at < start + Lead && SameSentence(start, at); at++)
        {
            if (_text.Words[at].Folded is "khong" or "chang" or "dau" or "chua") return false;
            if (_phrases["assents"].PlaceAt(_text.Words, at) > 0) return true;
        }

        return false;
    }

    /// <summary>The sentence where a word stands, up to it, and the one before.</summary>
    private void WarnBefore(int word, bool withSentenceBefore)
    {
        int start = FirstOfSentence(word);
        if (withSentenceBefore && start > 0) start = FirstOfSentence(start - 1);
        _warned.AsSpan(start, word - start).Fill(true);
    }

    private int FirstOfSentence(int word)
    {
        while (word > 0 && SameSentence(word - 1, word)) word--;
        return word;
    }

    private int EndOfSentence(int start)
    {
        int end = start;
        while (end < _text.Words.Count && SameSentence(start, end)) end++;
        return end;
    }

    private bool SameSentence(int one, int other) => _text.Words[one].Clause == _text.Words[other].Clause;
}
