using System.CommandLine;
using System.Text;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>The verbs of the command line, dispatched before any host is built.</summary>
public static class Verbs
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input or the content is at fault; said on the error stream.</summary>
    public const int AtFault = 1;

    /// <summary>The command line was not understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>Whether the arguments start with a verb, so that no host is wanted.</summary>
    public static bool AreNamedBy(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs a verb and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("WorkerAdvisorBot. Without a verb it starts the bot: web chat on http://localhost:5080/.")
        {
            AskCommand.Create(),
            AskCommand.CreateExplain(),
            ChatCommand.Create(),
            CheckOfferCommand.Create(),
            ContentCommands.Create(),
            LeadsCommands.Create(),
            DataCommands.Create(),
            StaffCommands.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(cancellationToken: cancellationToken);
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        return WrongUsage;
    }
}
