using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Search;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>What the knowledge base has to say to a question. "No answer" is a value too.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>An article answers.</summary>
    /// <param name="Topic">What was asked; differs from the article's topic when that topic's own article is not written yet.</param>
    /// <param name="Main">The passage to read first: the short answer, or the one the question is really about.</param>
    /// <param name="Local">What a plan says for the person's province, beside the main passage; null when there is nothing.</param>
    /// <param name="Citations">Sources of what is read, in order.</param>
    public sealed record Found(Topic Topic, Article Article, Passage Main, Passage? Local, IReadOnlyList<Citation> Citations) : Answer
    {
        /// <summary>A topic that was meant almost as likely, worth a button; null when the topic was clear.</summary>
        public Topic? RunnerUp { get; init; }

        /// <summary>The answer to a second question of the same message; null when there was one question.</summary>
        public Found? Second { get; init; }

        /// <summary>What the person said they feel, an id of <c>content/feelings.yaml</c>; null when they asked something.</summary>
        public string? Feeling { get; init; }

        /// <summary>Whether the topic asked about has no article of its own yet.</summary>
        public bool IsNearest => Topic.Id != Article.Topic;
    }

    /// <summary>Two or three topics are about equally likely; or the country is missing, and there is one topic for each.</summary>
    public sealed record Unsure(IReadOnlyList<Topic> Candidates) : Answer
    {
        /// <summary>Whether only the country is missing: one topic for each.</summary>
        public bool IsByCountry => Candidates.Count > 1 && Candidates.All(topic => ClassSpace.IsPooled(topic) && topic.Facet == Candidates[0].Facet);

        /// <summary>By topic, the passage that seems meant, where one does.</summary>
        public IReadOnlyDictionary<string, Passage> Passages { get; init; } = new Dictionary<string, Passage>();
    }

    /// <summary>The question is not about working abroad.</summary>
    public sealed record OutOfScope : Answer
    {
        /// <summary>What the talk was about before; null when it has only begun.</summary>
        public Topic? Before { get; init; }
    }
}
