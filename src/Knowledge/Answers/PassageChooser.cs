using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Within an article, finds the passage that a question is really about, by the words they share. A passage must beat the short answer
/// clearly to stand in for it.
/// </summary>
public sealed class PassageChooser(PassageTerms terms)
{
    private const double LeastEvidence = 7, LeastLead = 1.3, NamedProvince = 3;

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="withoutProvinces">
    /// The question without the names of provinces: to say where one lives is not to ask about the province's plan.
    /// </param>
    /// <param name="province">Province named in the question, or null.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, IReadOnlyList<Word> withoutProvinces, string? province)
    {
        ArgumentNullException.ThrowIfNull(article);
        double[] evidence = terms.Evidence(article, question), local = terms.Evidence(article, withoutProvinces);
        double lead = evidence[0];
        (Passage? best, double score) = (null, 0);
        for (int i = 0; i < article.Passages.Count; i++)
        {
            Passage passage = article.Passages[i];
            if (passage.Province is not null && passage.Province != province) continue;
            double found = passage.Province is null ? evidence[i + 1] : local[i + 1] + NamedProvince;
            if (found > score) (best, score) = (passage, found);
        }

        bool passageWins = best is not null && score >= LeastEvidence && score >= LeastLead * lead;
        return passageWins ? new PassageChoice(best!, score, lead) : new PassageChoice(article.Lead, lead, lead);
    }
}

/// <summary>The passage chosen, with the evidence that chose it.</summary>
/// <param name="Score">Summed weight of the words shared with the question.</param>
/// <param name="LeadScore">The same for the short answer.</param>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
