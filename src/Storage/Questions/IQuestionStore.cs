namespace WorkerAdvisor.Storage.Questions;

/// <summary>Reads what nobody could answer; questions are written by committing the turn that holds them.</summary>
public interface IQuestionStore
{
    /// <param name="max">Most groups to return, at least 1.</param>
    /// <returns>The most asked first; of those asked equally often, the latest first.</returns>
    Task<IReadOnlyList<QuestionGroup>> ListAsync(int max, CancellationToken cancellationToken);
}
