namespace WorkerAdvisor.Knowledge.Answers;

/// <summary>A message seen as a piece of a talk: what it says beside fillers and the names of countries and places.</summary>
/// <param name="Aspect">The one thing it asks for; null when none, or several, are named.</param>
/// <param name="NamesPlace">Whether it names a place in Vietnam.</param>
/// <param name="Corrects">Whether it takes back what was asked.</param>
/// <param name="GoesBack">Whether it goes back to what was talked of before.</param>
/// <param name="OwnWords">Number of words that say something of their own; a message with none only makes sense within its talk.</param>
internal sealed record Fragment(Aspect? Aspect, bool NamesPlace, bool Corrects, bool GoesBack, int OwnWords)
{
    /// <summary>Whether it only says where somebody is.</summary>
    public bool SaysWhere { get; init; }

    /// <summary>1 for the first of two answers, 2 for the second; 0 when it speaks of neither.</summary>
    public int Ordinal { get; init; }
}
