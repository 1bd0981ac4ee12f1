namespace WorkerAdvisor.Bot.Conversations;

/// <summary>Who of the staff says something.</summary>
/// <param name="Name">First name only.</param>
/// <param name="Centre">Where they work, as people read it.</param>
/// <param name="Heading">Both in a line, for channels that show the author in the text: "Cán bộ Lan, …:".</param>
public sealed record ReplyAuthor(string Name, string Centre, string Heading);
