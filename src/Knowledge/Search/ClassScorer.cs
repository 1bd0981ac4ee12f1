using System.Runtime.InteropServices;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>Probabilities of every class for a masked message. Safe for many threads at once.</summary>
internal sealed class ClassScorer(HashIndex features, QuantizedWeights weights, int classes)
{
    private const int LongMessage = 14, ShortestClause = 3;
    private const float WholeShare = 0.7f;

    /// <summary>How much the same message without its marks counts beside it: what one way of typing leads astray, the other often does not.</summary>
    private const float BareShare = 0.4f;

    /// <summary>
    /// The message as a whole, as typed and without marks, and when it is long each of its clauses too: a story's question often stands in its last clause.
    /// </summary>
    public ClassScores Score(ReadOnlySpan<Word> words)
    {
        ClassScores whole = ScoreSpan(words);
        if (Bare(words) is { } bare) Mix(whole.Probabilities, ScoreSpan(bare).Probabilities, BareShare);
        if (words.Length <= LongMessage) return whole;

        var clauses = new float[classes];
        float total = 0;
        for (int from = 0; from < words.Length;)
        {
            int to = from;
            while (to < words.Length && (words[to].Clause == words[from].Clause || to - from < ShortestClause)) to++;
            ClassScores clause = ScoreSpan(words[from..to]);
            float weight = clause.Highest * clause.Coverage * (to == words.Length ? 1.5f : 1f);
            for (int i = 0; i < classes; i++) clauses[i] += weight * clause.Probabilities[i];
            total += weight;
            from = to;
        }

        if (total > 0)
        {
            for (int i = 0; i < classes; i++) clauses[i] /= total;
            Mix(whole.Probabilities, clauses, 1 - WholeShare);
        }

        return whole;
    }

    /// <summary>The words without marks; null when they were typed so.</summary>
    private static Word[]? Bare(ReadOnlySpan<Word> words)
    {
        Word[] bare = words.ToArray();
        bool hasMarks = false;
        for (int i = 0; i < bare.Length; i++)
        {
            hasMarks |= bare[i].Marked != bare[i].Folded;
            bare[i] = bare[i] with { Marked = bare[i].Folded };
        }

        return hasMarks ? bare : null;
    }

    private void Mix(float[] scores, float[] others, float share)
    {
        for (int i = 0; i < classes; i++) scores[i] = (1 - share) * scores[i] + share * others[i];
    }

    private ClassScores ScoreSpan(ReadOnlySpan<Word> words)
    {
        var found = new List<ulong>(words.Length * 6);
        FeatureExtractor.Extract(words, found, new HashSet<ulong>(words.Length * 6));
        var ids = new List<int>(found.Count + 1);
        foreach (ulong feature in found)
        {
            if (features.Find(feature) is >= 0 and int id) ids.Add(id);
        }

        ids.Add(features.Count);
        var scores = new float[weights.ScoreLength];
        float value = LinearScorer.Value(ids.Count);
        foreach (int id in CollectionsMarshal.AsSpan(ids)) weights.AddRow(id, value, scores);
        Softmax.Normalize(scores, classes);
        return new ClassScores(scores, found.Count == 0 ? 0 : (ids.Count - 1) / (float)found.Count, words.Length);
    }
}

/// <summary>What the scorer says of one message.</summary>
/// <param name="Probabilities">One a class, summing to 1.</param>
/// <param name="Coverage">Share of the message's features that were ever learnt, 0 to 1.</param>
/// <param name="Length">Words of the message.</param>
internal sealed record ClassScores(float[] Probabilities, float Coverage, int Length)
{
    public float Highest => Probabilities.Max();
}
