using FreedomPay.Contracts.Simulator.Journal;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages;

/// <summary>Tells of a page that has failed: in the console, and to whoever wanted to see it.</summary>
internal sealed class PageFailures(MessageJournal journal, TimeProvider time)
{
    /// <summary>Goes on with a request.</summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The type alone: a message could quote what was entered.
            string problem = $"The simulator has failed ({exception.GetType().Name}). This is a mistake in the simulator.";
            journal.Add(new JournalEntry
            {
                At = time.GetUtcNow(),
                Title = "A page",
                Method = context.Request.Method,
                Url = context.Request.Path.Value ?? "/",
                Status = StatusCodes.Status500InternalServerError,
                Problem = problem,
            });
            context.Response.Clear();
            await PageAnswer.RefuseAsync(context, StatusCodes.Status500InternalServerError, problem).ConfigureAwait(false);
        }
    }
}
