namespace WorkerAdvisor.Bench.Peers;

/// <summary>Another way to find the topic of a question, from the same content. Add one to <c>Program.cs</c> and it stands in every table.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Heading of its column.</summary>
    string Name { get; }

    /// <summary>Whether settings of it were chosen on the very questions that it is measured with.</summary>
    bool IsTunedOnDev { get; }

    /// <summary>Takes in the content, or learns from it; called once, before any question.</summary>
    void Build(IReadOnlyList<TopicDocument> documents);

    /// <summary>The likeliest topics, the best first; fewer than <paramref name="count"/>, or none, when no more fit.</summary>
    /// <exception cref="InvalidOperationException">Nothing was built.</exception>
    IReadOnlyList<string> Rank(string question, int count);
}
