using WorkerAdvisor.Knowledge.Checking;

namespace WorkerAdvisor.Bot.Knowledge;

/// <summary>The content has faults and must not go live.</summary>
public sealed class ContentFaultException(IReadOnlyList<ContentFault> faults)
    : Exception($"The content has {faults.Count} fault(s), the first: {faults[0]}. Run \"content check\" to see all.")
{
    /// <summary>All faults, in order of file and line.</summary>
    public IReadOnlyList<ContentFault> Faults { get; } = faults;
}
