using System.Text;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>Standard input and output as lines of UTF-8 without a byte-order mark, flushed line by line.</summary>
internal static class LineIo
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Every line in, blank ones too. Bytes that are no UTF-8 are read as the replacement character.</summary>
    public static async IAsyncEnumerable<string> ReadLinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Utf8);
        while (await reader.ReadLineAsync(cancellationToken) is { } line) yield return line;
    }

    /// <summary>A writer that flushes after every line.</summary>
    public static StreamWriter OpenOutput() => new(Console.OpenStandardOutput(), Utf8) { AutoFlush = true, NewLine = "\n" };
}
