using System.Data;
using FreedomPay.Contracts.Hosting;

namespace FreedomPay.Contracts.EntityFrameworkCore;

/// <summary>How decisions are kept in your database.</summary>
public sealed class FreedomPayEntityFrameworkOptions
{
    /// <summary>
    /// Gets or sets how long a decision is kept: a day, unless you say otherwise, and at least <see cref="INotificationStore.MinimumKeepTime"/>. Times are those of the machines that
    /// decide and remove; the gateway repeats a message for two hours, so the rest is for clocks that are wrong.
    /// </summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Gets or sets how long a repeat waits while the message is being decided: 30 seconds, unless you say otherwise. The gateway repeats a message that is refused.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the isolation level of the transaction in which a message is decided. <see langword="null"/> for the default of the database.</summary>
    public IsolationLevel? IsolationLevel { get; set; }
}
