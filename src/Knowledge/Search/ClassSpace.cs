namespace WorkerAdvisor.Knowledge.Search;

/// <summary>
/// The classes that the scorer tells apart. Topics that differ only in their country share one class per facet
/// (<c>market.*.income</c>), as the country is masked; what is out of scope has a class per kind.
/// </summary>
public sealed class ClassSpace
{
    private const string AnyFacet = "any", OutOfScopePrefix = Example.OutOfScope + ".";
    private readonly Dictionary<string, int> _classOfTopic = [];
    private readonly Dictionary<string, int> _ids = [];

    /// <param name="topics">Every topic, in a fixed order.</param>
    /// <param name="outOfScopeKinds">Kinds of what is out of scope, in a fixed order.</param>
    public ClassSpace(IReadOnlyList<Topic> topics, IEnumerable<string> outOfScopeKinds)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var names = new List<string>();
        foreach (Topic topic in topics)
        {
            string name = IsPooled(topic) ? $"market.*.{topic.Facet}" : topic.Id;
            if (!_ids.TryGetValue(name, out int id)) { _ids[name] = id = names.Count; names.Add(name); }
            _classOfTopic[topic.Id] = id;
        }

        InScope = names.Count;
        PooledMarkets = topics.Where(IsPooled).Select(topic => topic.Market!).ToHashSet();
        foreach (string kind in outOfScopeKinds)
        {
            _ids[OutOfScopePrefix + kind] = names.Count;
            names.Add(OutOfScopePrefix + kind);
        }

        Names = names;
        TopicsOf = [.. Enumerable.Range(0, InScope).Select(id => (IReadOnlyList<Topic>)[.. topics.Where(topic => _classOfTopic[topic.Id] == id)])];
    }

    /// <summary>Names in order; the first <see cref="InScope"/> hold topics, the rest are kinds of out of scope.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Countries whose topics share classes.</summary>
    public IReadOnlySet<string> PooledMarkets { get; }

    /// <summary>Number of classes that hold topics.</summary>
    public int InScope { get; }

    /// <summary>The topics of each class; more than one where the country decides.</summary>
    public IReadOnlyList<IReadOnlyList<Topic>> TopicsOf { get; }

    /// <summary>The class of an example; null when its label is unknown.</summary>
    public int? ClassOf(Example example)
    {
        ArgumentNullException.ThrowIfNull(example);
        string name = OutOfScopePrefix + example.Style;
        if (example.Label == Example.OutOfScope) return _ids.TryGetValue(name, out int kind) ? kind : null;
        return _classOfTopic.TryGetValue(example.Label, out int id) ? id : null;
    }

    /// <summary>The class of a topic.</summary>
    public int ClassOf(string topic) => _classOfTopic[topic];

    /// <summary>Whether several countries share the class.</summary>
    public bool IsPooled(int id) => id < InScope && TopicsOf[id].Count > 1;

    /// <summary>Whether the class is asked of any country alike and is no facet of one: rights and money are, ways of living are not.</summary>
    public bool IsOfAnyCountry(int id) => id < InScope && TopicsOf[id] is [{ Market: null, Group: "rights" or "fraud" or "return" or "loan" or "fee" }];

    public static bool IsPooled(Topic topic) => topic.Market is not null && topic.Facet is not (null or AnyFacet or "eps");
}
