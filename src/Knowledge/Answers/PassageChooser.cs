using System.Runtime.InteropServices;
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
        var indexed = content.Articles.AsParallel().Select(article => (Article: article, Index: ArticleIndex.Of(article, normalizer)));
        foreach ((Article article, ArticleIndex index) in indexed) _articles[article] = index;
        var seenIn = new Dictionary<ulong, int>();
        foreach (ulong term in _articles.Values.SelectMany(index => index.Frequencies.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(seenIn, term, out _)++;
        foreach (ArticleIndex index in _articles.Values) index.Weigh(term => Math.Log(1.0 + (double)_articles.Count / seenIn[term]));
    }

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="withoutProvinces">
    /// The question without the names of provinces: to say where one lives is not to ask about the province's plan.
    /// </param>
    /// <param name="province">Province named in the question, or null.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, IReadOnlyList<Word> withoutProvinces, string? province)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleIndex index = _articles[article];
        List<(ulong Term, double Weight)> terms = index.Weighed(question), local = index.Weighed(withoutProvinces);
        double lead = index.Evidence(article.Lead, terms);
        (Passage? best, double score) = (null, 0);
        foreach (Passage passage in article.Passages)
        {
            if (passage.Province is not null && passage.Province != province) continue;
            double evidence = passage.Province is null ? index.Evidence(passage, terms) : index.Evidence(passage, local) + NamedProvince;
            if (evidence > score) (best, score) = (passage, evidence);
        }

        bool passageWins = best is not null && score >= LeastEvidence && score >= LeastLead * lead;
        return passageWins ? new PassageChoice(best!, score, lead) : new PassageChoice(article.Lead, lead, lead);
    }

    /// <summary>The words and pairs of words of an article's passages, as <see cref="WordHash"/>.</summary>
    private sealed class ArticleIndex
    {
        private readonly Dictionary<Passage, (HashSet<ulong> Cues, HashSet<ulong> Text)> _profiles = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<ulong, double> _weights = [];

        /// <summary>In how many passages each term stands.</summary>
        public Dictionary<ulong, int> Frequencies { get; } = [];

        public static ArticleIndex Of(Article article, Normalizer normalizer)
        {
            var index = new ArticleIndex();
            index.Add(article.Lead, [article.Title], normalizer);
            foreach (Passage passage in article.Passages) index.Add(passage, passage.Cues.Append(passage.Title), normalizer);
            return index;
        }

        public void Weigh(Func<ulong, double> rarity)
        {
            _weights.EnsureCapacity(Frequencies.Count);
            foreach ((ulong term, int seen) in Frequencies)
                _weights[term] = Math.Log(1 + (_profiles.Count - seen + 0.5) / (seen + 0.5)) * Math.Sqrt(rarity(term));
        }

        /// <summary>The question's terms that any passage has, each once.</summary>
        public List<(ulong Term, double Weight)> Weighed(IReadOnlyList<Word> question)
        {
            var weighed = new List<(ulong, double)>();
            foreach (ulong term in Terms(question))
            {
                if (_weights.TryGetValue(term, out double weight)) weighed.Add((term, weight));
            }

            return weighed;
        }

        public double Evidence(Passage passage, List<(ulong Term, double Weight)> question)
        {
            (HashSet<ulong> cues, HashSet<ulong> text) = _profiles[passage];
            double sum = 0;
            foreach ((ulong term, double weight) in question) sum += cues.Contains(term) ? weight : text.Contains(term) ? TextShare * weight : 0;
            return sum;
        }

        private static HashSet<ulong> Terms(IReadOnlyList<Word> words)
        {
            var terms = new HashSet<ulong>(words.Count * 2);
            AddTerms(words, terms);
            return terms;
        }

        private static void AddTerms(IReadOnlyList<Word> words, HashSet<ulong> terms)
        {
            ulong before = 0;
            for (int i = 0; i < words.Count; i++)
            {
                string word = words[i].Folded;
                ulong here = WordHash.Of(word);
                terms.Add(here);
                if (i > 0) terms.Add(WordHash.OfPair(before, word));
                before = here;
            }
        }

        private void Add(Passage passage, IEnumerable<string> cues, Normalizer normalizer)
        {
            var ofCues = new HashSet<ulong>();
            foreach (string cue in cues) AddTerms(normalizer.Normalize(cue), ofCues);
            HashSet<ulong> ofText = Terms(normalizer.Normalize(passage.Text));
            _profiles[passage] = (ofCues, ofText);
            foreach (ulong term in ofCues) Count(term);
            foreach (ulong term in ofText)
            {
                if (!ofCues.Contains(term)) Count(term);
            }
        }

        private void Count(ulong term) => CollectionsMarshal.GetValueRefOrAddDefault(Frequencies, term, out _)++;
    }
}

/// <summary>The passage chosen, with the evidence that chose it.</summary>
/// <param name="Score">Summed weight of the words shared with the question.</param>
/// <param name="LeadScore">The same for the short answer.</param>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
