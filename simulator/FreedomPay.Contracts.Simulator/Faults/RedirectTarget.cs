using FreedomPay.Contracts.Simulator.Journal;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>Where redirects lead: nothing of a merchant belongs here, and what arrives all the same is counted.</summary>
internal sealed class RedirectTarget(MessageJournal journal, SimulatorOptions options)
{
    public const string Path = "/elsewhere";

    private int _count;

    public int Count => Volatile.Read(ref _count);

    public static string AddressFor(HttpRequest request) => $"{request.Scheme}://{request.Host}{Path}{request.Path}";

    public Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _count);
        journal.Add(new JournalEntry
        {
            At = options.TimeProvider.GetUtcNow(),
            Title = "Followed redirect",
            Method = context.Request.Method,
            Url = context.Request.Path,
            Status = StatusCodes.Status404NotFound,
            Problem = "A redirect was followed.",
            Advice = "A client of the gateway follows no redirects: it would send a payment, with the card data in it, to an address that it does not know.",
        });
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
