using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>
/// Within an article, finds the passage that a question is really about. A passage is compared by how much of the question's weight
/// (rare words weigh more) its title, cues and text cover; it must beat the short answer clearly to stand in for it.
/// </summary>
public sealed class PassageChooser
{
    private const double CueShare = 1.0, TextShare = 0.35, LeastCover = 0.30, LeastLead = 0.12;
    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<Passage, Profile> _profiles;

    /// <summary>Weighs words over all passages of the content.</summary>
    public PassageChooser(ContentSet content, Normalizer normalizer)
    {
        ArgumentNullException.ThrowIfNull(content);
        _profiles = new Dictionary<Passage, Profile>(ReferenceEqualityComparer.Instance);
        foreach (Article article in content.Articles)
        {
            _profiles[article.Lead] = Profile.Of(article.Ask.Append(article.Title), article.Lead, normalizer);
            foreach (Passage passage in article.Passages) _profiles[passage] = Profile.Of(passage.Cues.Append(passage.Title), passage, normalizer);
        }

        var seenIn = new Dictionary<string, int>();
        foreach (string term in _profiles.Values.SelectMany(profile => profile.All)) seenIn[term] = seenIn.GetValueOrDefault(term) + 1;
        _weights = seenIn.ToDictionary(pair => pair.Key, pair => Math.Log(1 + (_profiles.Count - pair.Value + 0.5) / (pair.Value + 0.5)));
    }

    /// <summary>The passage to read first among those for everybody and those of the named province.</summary>
    /// <param name="province">Province named in the question, or null.</param>
    public PassageChoice Choose(Article article, IReadOnlyList<Word> question, string? province)
    {
        ArgumentNullException.ThrowIfNull(article);
        HashSet<string> terms = Profile.Terms(question);
        var scored = article.Passages
            .Where(passage => passage.Province is null || passage.Province == province)
            .Select(passage => (Passage: passage, Score: Cover(passage, terms) + (passage.Province is null ? 0 : LeastCover)))
            .OrderByDescending(scored => scored.Score)
            .ToList();
        double lead = Cover(article.Lead, terms);
        bool passageWins = scored.Count > 0 && scored[0].Score >= LeastCover && scored[0].Score >= lead + LeastLead;
        return new PassageChoice(passageWins ? scored[0].Passage : article.Lead, passageWins ? scored[0].Score : lead, lead);
    }

    private double Cover(Passage passage, HashSet<string> terms)
    {
        Profile profile = _profiles[passage];
        double total = 0, covered = 0;
        foreach (string term in terms)
        {
            if (!_weights.TryGetValue(term, out double weight)) continue;
            total += weight;
            covered += weight * (profile.Cues.Contains(term) ? CueShare : profile.Text.Contains(term) ? TextShare : 0);
        }

        return total == 0 ? 0 : covered / total;
    }

    /// <summary>The words and pairs of words of a passage.</summary>
    private sealed record Profile(HashSet<string> Cues, HashSet<string> Text)
    {
        public IEnumerable<string> All => Cues.Union(Text);

        public static Profile Of(IEnumerable<string> cues, Passage passage, Normalizer normalizer) =>
            new([.. cues.SelectMany(cue => Terms(normalizer.Normalize(cue)))], Terms(normalizer.Normalize(passage.Text)));

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
    }
}

/// <summary>The passage chosen, with the scores that chose it (shares of the question covered, about 0 to 1).</summary>
public readonly record struct PassageChoice(Passage Passage, double Score, double LeadScore);
