using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Within an article, finds the passage that a question is really about, by the words they share. A passage must be named: a good part of one
/// of its cues, not words of many; and it must beat the short answer clearly to stand in for it.
/// </summary>
public sealed class PassageChooser(PassageTerms terms, PassageFilter filter)
{
    private const double LeastEvidence = 7, LeastLead = 1.3, LeastCovered = 0.3, NamedPlace = 3;

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="withoutProvinces">
    /// The question without the names of provinces: to say where one lives is not to ask about the province's plan.
    /// </param>
    /// <param name="province">Province named in the question, or null.</param>
    /// <param name="countries">Countries named in the question.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, IReadOnlyList<Word> withoutProvinces, string? province, IReadOnlyList<string> countries)
    {
        ArgumentNullException.ThrowIfNull(article);
        PassageEvidence[] evidence = terms.Evidence(article, question), local = terms.Evidence(article, withoutProvinces);
        double lead = evidence[0].Weight;
        (Passage? best, double score) = (null, 0);
        for (int i = 0; i < article.Passages.Count; i++)
        {
            Passage passage = article.Passages[i];
            if (passage.Province is not null && passage.Province != province) continue;
            bool ofNamedPlace = passage.Province is not null || filter.IsAboutNamed(passage, countries);
            PassageEvidence found = passage.Province is null ? evidence[i + 1] : local[i + 1];
            double weight = found.Weight + (ofNamedPlace ? NamedPlace : 0);
            if (weight <= score || (!ofNamedPlace && found.Covered < LeastCovered) || !filter.Allows(passage, question, countries)) continue;
            (best, score) = (passage, weight);
        }

        bool passageWins = best is not null && score >= LeastEvidence && score >= LeastLead * lead;
        return passageWins ? new PassageChoice(best!, score, lead) : new PassageChoice(article.Lead, lead, lead);
    }
}

/// <summary>The passage chosen, with the evidence that chose it.</summary>
/// <param name="Score">Summed weight of the words shared with the question.</param>
/// <param name="LeadScore">The same for the short answer.</param>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
