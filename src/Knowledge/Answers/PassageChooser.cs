using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Within an article, finds the passage that a question is really about: the words they share are weighed by how rare they are among
/// the article's own passages, and in all articles. A passage must beat the short answer clearly to stand in for it.
/// </summary>
public sealed class PassageChooser
{
    private const double TextShare = 0.2, LeastEvidence = 7, LeastLead = 1.3, NamedProvince = 3;
    private readonly Dictionary<Article, ArticleIndex> _articles = new(ReferenceEqualityComparer.Instance);

    /// <summary>Weighs words over all passages of the content.</summary>
    public PassageChooser(ContentSet content, Normalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (Article article in content.Articles) _articles[article] = ArticleIndex.Of(article, normalizer);
        var seenIn = new Dictionary<string, int>();
        foreach (string term in _articles.Values.SelectMany(index => index.Frequencies.Keys)) seenIn[term] = seenIn.GetValueOrDefault(term) + 1;
        foreach (ArticleIndex index in _articles.Values) index.Weigh(term => Math.Log(1.0 + (double)_articles.Count / seenIn[term]));
    }

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="province">Province named in the question, or null.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, string? province)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleIndex index = _articles[article];
        HashSet<string> terms = ArticleIndex.Terms(question);
        double lead = index.Evidence(article.Lead, terms);
        (Passage? best, double score) = (null, 0);
        foreach (Passage passage in article.Passages)
        {
            if (passage.Province is not null && passage.Province != province) continue;
            double evidence = index.Evidence(passage, terms) + (passage.Province is null ? 0 : NamedProvince);
            if (evidence > score) (best, score) = (passage, evidence);
        }

        bool passageWins = best is not null && score >= LeastEvidence && score >= LeastLead * lead;
        return passageWins ? new PassageChoice(best!, score, lead) : new PassageChoice(article.Lead, lead, lead);
    }

    /// <summary>The words and pairs of words of an article's passages.</summary>
    private sealed class ArticleIndex
    {
        private readonly Dictionary<Passage, (HashSet<string> Cues, HashSet<string> Text)> _profiles = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<string, double> _weights = [];

        /// <summary>In how many passages each term stands.</summary>
        public Dictionary<string, int> Frequencies { get; } = [];

        public static ArticleIndex Of(Article article, Normalizer normalizer)
        {
            var index = new ArticleIndex();
            index.Add(article.Lead, [article.Title], normalizer);
            foreach (Passage passage in article.Passages) index.Add(passage, passage.Cues.Append(passage.Title), normalizer);
            return index;
        }

        public void Weigh(Func<string, double> rarity)
        {
            foreach ((string term, int seen) in Frequencies)
                _weights[term] = Math.Log(1 + (_profiles.Count - seen + 0.5) / (seen + 0.5)) * Math.Sqrt(rarity(term));
        }

        public double Evidence(Passage passage, HashSet<string> question)
        {
            (HashSet<string> cues, HashSet<string> text) = _profiles[passage];
            double sum = 0;
            foreach (string term in question)
            {
                if (_weights.TryGetValue(term, out double weight)) sum += cues.Contains(term) ? weight : text.Contains(term) ? TextShare * weight : 0;
            }

            return sum;
        }

        public static HashSet<string> Terms(IReadOnlyList<Word> words)
        {
            var terms = new HashSet<string>();
            for (int i = 0; i < words.Count; i++)
            {
                terms.Add(words[i].Folded);
                if (i > 0) terms.Add(words[i - 1].Folded + " " + words[i].Folded);
            }

            return terms;
        }

        private void Add(Passage passage, IEnumerable<string> cues, Normalizer normalizer)
        {
            HashSet<string> ofCues = [.. cues.SelectMany(cue => Terms(normalizer.Normalize(cue)))], ofText = Terms(normalizer.Normalize(passage.Text));
            _profiles[passage] = (ofCues, ofText);
            foreach (string term in ofCues.Union(ofText)) Frequencies[term] = Frequencies.GetValueOrDefault(term) + 1;
        }
    }
}

/// <summary>The passage chosen, with the evidence that chose it.</summary>
/// <param name="Score">Summed weight of the words shared with the question.</param>
/// <param name="LeadScore">The same for the short answer.</param>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
