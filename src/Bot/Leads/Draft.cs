using WorkerAdvisor.Bot.Forms;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>What was typed into the registration form and not sent off.</summary>
/// <param name="Form">The form as it stands; null when another form is open.</param>
/// <param name="Parked">What was told before another form was opened; null for nothing.</param>
public sealed record Draft(FormState? Form, IReadOnlyDictionary<string, string>? Parked);
