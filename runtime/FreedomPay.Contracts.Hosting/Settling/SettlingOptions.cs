namespace FreedomPay.Contracts.Hosting;

/// <summary>How open requests are taken to their end.</summary>
public sealed class SettlingOptions
{
    /// <summary>Gets or sets how often the store is looked into for requests that are due.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the wait between the first question about a request and the second. It doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the longest wait between two questions.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long after it was sent a request whose outcome is still not known is handed over to a person.</summary>
    public TimeSpan HandOverAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>
    /// Gets or sets for how long a runner has a request. The settler has half of it for its question, which must be longer than the time-out of requests, and a quarter for telling a person; a
    /// runner that was killed is replaced when it is up.
    /// </summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>Gets or sets how many requests a runner works on at a time.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>Timers accept not much more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>Returns the mistakes, each in one sentence.</summary>
    internal IEnumerable<string> Mistakes()
    {
        foreach ((string name, TimeSpan value) in ((string, TimeSpan)[])
        [
            (nameof(Period), Period), (nameof(FirstDelay), FirstDelay), (nameof(MaxDelay), MaxDelay), (nameof(HandOverAfter), HandOverAfter), (nameof(LeaseTime), LeaseTime),
        ])
        {
            if (value <= TimeSpan.Zero || value > Longest)
            {
                yield return $"SettlingOptions.{name} must be longer than zero and at most {Longest.TotalDays:0} days.";
            }
        }

        if (MaxDelay < FirstDelay)
        {
            yield return "SettlingOptions.MaxDelay must not be shorter than FirstDelay.";
        }

        if (Concurrency is < 1 or > 100)
        {
            yield return "SettlingOptions.Concurrency must be from 1 to 100.";
        }
    }
}
