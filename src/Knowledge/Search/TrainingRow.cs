using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Search;

/// <summary>An example after masking, with its class.</summary>
/// <param name="IsPhrasing">Whether a person would type it, unlike an article's own sentence: only these calibrate.</param>
/// <param name="AnyCountry">Whether it could be asked of any country, so that naming one changes nothing.</param>
internal sealed record TrainingRow(Word[] Words, int Class, float Weight, bool IsPhrasing, bool AnyCountry = false);
