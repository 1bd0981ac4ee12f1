using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Within an article, finds the passage that a question is really about: by what was learnt from how people ask for its passages, and by the words
/// they share. Where nobody has written how people ask, by the words alone: then a passage must be named, by a good part of one of its cues, and
/// beat the short answer clearly.
/// </summary>
public sealed class PassageChooser(PassageTerms terms, PassageWeights weights, PassageFilter filter)
{
    private const double LeastEvidence = 7, LeastLead = 1.3, LeastCovered = 0.3, NamedPlace = 3;

    /// <summary>What a share of 1, in logarithms, weighs beside the weight of shared words and the covered part of a cue; and what the best needs.</summary>
    private const double PerWeight = 0.06, PerCovered = 1, LeastShare = 0.4, Nothing = 1e-6;

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="withoutProvinces">
    /// The question without the names of provinces: to say where one lives is not to ask about the province's plan.
    /// </param>
    /// <param name="province">Province named in the question, or null.</param>
    /// <param name="countries">Countries named in the question.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, IReadOnlyList<Word> withoutProvinces, string? province, IReadOnlyList<string> countries)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(withoutProvinces);
        PassageEvidence[] evidence = terms.Evidence(article, question), local = withoutProvinces.Count == question.Count ? evidence : terms.Evidence(article, withoutProvinces);
        for (int i = 0; i < article.Passages.Count; i++)
        {
            Passage passage = article.Passages[i];
            if (passage.Province is not null) evidence[i + 1] = local[i + 1];
            if (passage.Province is not null || filter.IsAboutNamed(passage, countries)) evidence[i + 1] = evidence[i + 1] with { Weight = evidence[i + 1].Weight + NamedPlace, IsOfNamedPlace = true };
        }

        bool Concerns(Passage passage) => (passage.Province is null || passage.Province == province) && filter.Allows(passage, question, countries);
        return weights.Shares(article, withoutProvinces) is { } shares ? ByShare(article, shares, evidence, Concerns) : ByWords(article, evidence, Concerns);
    }

    private static PassageChoice ByShare(Article article, float[] shares, PassageEvidence[] evidence, Func<Passage, bool> concerns)
    {
        double all = 0, best = 0, lead = 0;
        Passage passage = article.Lead;
        for (int i = 0; i < shares.Length; i++)
        {
            if (i > 0 && !concerns(article.Passages[i - 1])) continue;
            double score = (shares[i] + Nothing) * Math.Exp(PerWeight * evidence[i].Weight + PerCovered * evidence[i].Covered);
            all += score;
            if (i == 0) lead = score;
            if (score > best) (best, passage) = (score, i == 0 ? article.Lead : article.Passages[i - 1]);
        }

        return best >= LeastShare * all ? new PassageChoice(passage, best / all, lead / all) : new PassageChoice(article.Lead, lead / all, lead / all);
    }

    private static PassageChoice ByWords(Article article, PassageEvidence[] evidence, Func<Passage, bool> concerns)
    {
        double lead = evidence[0].Weight, score = 0;
        Passage? best = null;
        for (int i = 0; i < article.Passages.Count; i++)
        {
            PassageEvidence found = evidence[i + 1];
            if (found.Weight <= score || (!found.IsOfNamedPlace && found.Covered < LeastCovered) || !concerns(article.Passages[i])) continue;
            (best, score) = (article.Passages[i], found.Weight);
        }

        bool passageWins = best is not null && score >= LeastEvidence && score >= LeastLead * lead;
        return passageWins ? new PassageChoice(best!, score, lead) : new PassageChoice(article.Lead, lead, lead);
    }
}

/// <summary>The passage chosen, with the evidence that chose it.</summary>
/// <param name="Score">Its share of all that fits, or the summed weight of the words shared with the question.</param>
/// <param name="LeadScore">The same for the short answer.</param>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
