namespace WorkerAdvisor.TestKit.Eval;

/// <summary>
/// A recorded talk of <c>tests/conversations/*.chat</c>, its replies read and approved by somebody: <c>#</c> what it shows, <c>&gt;</c> the person
/// (<c>&gt; [action]</c> a button), <c>&lt;</c> kind, topic and first line of each reply.
/// </summary>
/// <param name="Name">The file's name.</param>
/// <param name="Lines">The file as it stands.</param>
public sealed record GoldenDialog(string Name, IReadOnlyList<string> Lines)
{
    public IReadOnlyList<DialogTurn> Turns =>
        [.. Lines.Select((line, at) => (line, at)).Where(row => DialogTurn.IsSaid(row.line)).Select(row => new DialogTurn(row.line, [.. Lines.Skip(row.at + 1).TakeWhile(DialogTurn.IsReply)]))];

    /// <summary>All dialogs of a folder, by name.</summary>
    public static IReadOnlyList<GoldenDialog> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.chat").Order(StringComparer.Ordinal).Select(path => new GoldenDialog(Path.GetFileName(path), File.ReadAllLines(path)))];
}
