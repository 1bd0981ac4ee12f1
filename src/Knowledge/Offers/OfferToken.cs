namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>A word as it stands in the clean text, disguises undone.</summary>
/// <param name="Text">Lower case.</param>
/// <param name="Start">Where it begins in the clean text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Clause">Number of the piece between commas, colons, brackets and pictures.</param>
/// <param name="Sentence">Number of its sentence.</param>
/// <param name="IsCapital">Written with a capital first letter.</param>
internal readonly record struct OfferToken(string Text, int Start, int End, int Clause, int Sentence, bool IsCapital);
