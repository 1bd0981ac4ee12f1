using WorkerAdvisor.Bot;
using WorkerAdvisor.Bot.Commands;

return Verbs.AreNamedBy(args) ? await Verbs.RunAsync(args) : await BotHost.RunAsync(args);
