using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Storage;

namespace WorkerAdvisor.Bot.Operations;

/// <summary>Says in one line why the host cannot start, for the reasons that an operator can mend.</summary>
internal static class StartFaults
{
    /// <summary>The line, or null when the fault is none of these and should be seen whole.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        ContentFaultException or DirectoryNotFoundException or StoreInUseException or StoreDamagedException => fault.Message,
        OptionsValidationException wrong => "Configuration: " + string.Join("; ", wrong.Failures),
        InvalidOperationException { Message: var message } when message.Contains("configuration", StringComparison.OrdinalIgnoreCase) => "Configuration: " + message,
        UnauthorizedAccessException or IOException => fault.Message,
        _ => null,
    };
}
