using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// Passes everything on to a logger, and keeps its exceptions in: a log whose disk is full must not cost the answer to a request that has moved money, the decision of a handler that has
/// run, or the service that asks about lost answers.
/// </summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A logger can throw anything, and none of it is about the payment.")]
internal sealed class QuietLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return logger.BeginScope(state);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
        }
    }
}
