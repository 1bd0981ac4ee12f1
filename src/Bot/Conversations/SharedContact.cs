namespace WorkerAdvisor.Bot.Conversations;

/// <summary>A contact that a person sent in place of typing a number.</summary>
/// <param name="Phone">As the channel tells it.</param>
/// <param name="IsOwn">Whether the channel vouches that it is the sender's own.</param>
public sealed record SharedContact(string Phone, bool IsOwn);
