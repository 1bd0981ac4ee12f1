namespace WorkerAdvisor.Knowledge.Checking;

/// <summary>Something wrong in the content, for the curator who will mend it.</summary>
/// <param name="File">Path relative to the content folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ContentFault(string File, int Line, string Message)
{
    /// <summary><c>file:line: what</c>, as compilers say it.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
