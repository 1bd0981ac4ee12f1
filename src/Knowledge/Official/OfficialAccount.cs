namespace WorkerAdvisor.Knowledge.Official;

/// <summary>An account or address of this deployment.</summary>
/// <param name="Kind">Where it is, as people call it: "Zalo", "Facebook", "Trang web".</param>
/// <param name="Name">As people see it there.</param>
/// <param name="Address">Where it opens: begins with <c>https://</c>.</param>
public sealed record OfficialAccount(string Kind, string Name, string Address);
