using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>A topic a message may be about.</summary>
/// <param name="Confidence">Share of the in-scope probability, 0 to 1.</param>
public readonly record struct Candidate(string Topic, double Confidence);

/// <summary>What was understood of one message.</summary>
/// <param name="Words">The words meant, after normalising.</param>
/// <param name="Masked">The same with values replaced, as they were scored.</param>
/// <param name="Places">The places named, in order.</param>
/// <param name="Candidates">At most five topics, the likeliest first; empty when there was nothing to read.</param>
/// <param name="InScope">Probability that the message is ours to answer.</param>
public sealed record Understanding(
    IReadOnlyList<Word> Words, MaskedText Masked, IReadOnlyList<PlaceMention> Places, IReadOnlyList<Candidate> Candidates, double InScope);
