using WorkerAdvisor.Bot.Commands;

return await Verbs.RunAsync(args);
