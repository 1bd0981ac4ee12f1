namespace WorkerAdvisor.Bot.Conversations;

/// <summary>One call of a channel's wire, small enough to be made at once.</summary>
public abstract record ChannelCall
{
    /// <summary>The call as it waits in the store, whole; <see cref="IChannel.Read"/> gives it back.</summary>
    public abstract string ToStored();
}
