using WorkerAdvisor.Knowledge;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>The knowledge base in use. Swapped whole, so that one turn never sees two states of the content.</summary>
public sealed class LiveKnowledge(KnowledgeBase first)
{
    private volatile KnowledgeBase _current = first;

    /// <summary>The state to answer from; hold on to it for the length of a turn.</summary>
    public KnowledgeBase Current => _current;

    /// <summary>Puts a new state in place.</summary>
    public void Swap(KnowledgeBase next) => _current = next;
}
