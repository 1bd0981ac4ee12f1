namespace WorkerAdvisor.Bot.Operators;

/// <summary>Why a command on the store could not be done, in one line for the person at the command line. Never personal data.</summary>
public sealed class OperatorException(string message, Exception? inner = null) : Exception(message, inner);
