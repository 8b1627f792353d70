using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLogger : ILoggerProvider
{
    private int _thrown;

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Gets or sets a value indicating whether the library's own lines throw, as a log does whose disk is full.</summary>
    public bool Throws { get; set; }

    /// <summary>Gets how often it has thrown.</summary>
    public int Thrown => _thrown;

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName.StartsWith("FreedomPay", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Category(RecordingLogger log, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs && log.Throws)
            {
                Interlocked.Increment(ref log._thrown);
                throw new IOException("The disk is full.");
            }

            log.Lines.Enqueue(formatter(state, exception));
        }
    }
}
