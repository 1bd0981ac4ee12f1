using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WorkerAdvisor.Bot.Tests;

/// <summary>Keeps what the host logs, exceptions included.</summary>
internal sealed class Logs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>Ends when a line with these words was logged, now or before.</summary>
    public Task LoggedAsync(string words, CancellationToken cancellationToken)
    {
        TaskCompletionSource awaited = _awaited.GetOrAdd(words, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_lines.Any(line => line.Contains(words, StringComparison.Ordinal))) awaited.TrySetResult();
        return awaited.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = formatter(state, exception) + " " + exception;
        _lines.Enqueue(line);
        foreach ((string words, TaskCompletionSource awaited) in _awaited)
        {
            if (line.Contains(words, StringComparison.Ordinal)) awaited.TrySetResult();
        }
    }

    public void Dispose() { }
}
