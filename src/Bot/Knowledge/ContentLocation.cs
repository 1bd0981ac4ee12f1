namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>Where the content and what was learnt from it are: beside the program, unless a command says otherwise.</summary>
/// <param name="Folder">The content folder.</param>
/// <param name="Model">The file that <c>content build</c> writes.</param>
public sealed record ContentLocation(string Folder, string Model)
{
    /// <summary>Beside the assembly, wherever the program is started from.</summary>
    public static ContentLocation BesideProgram { get; } = In(Path.Combine(AppContext.BaseDirectory, "content"));

    /// <summary>Another content folder, with its model beside the program's own.</summary>
    public static ContentLocation In(string folder) => new(folder, Path.Combine(AppContext.BaseDirectory, "learned", "understanding.model"));
}
