namespace FreedomPay.Contracts.Redis;

/// <summary>Keeps machines that wait for the same thing from asking at the same moment.</summary>
internal static class Jitter
{
    /// <summary>Returns a time between half of the given one and all of it.</summary>
    public static TimeSpan Of(TimeSpan time) => time * (0.5 + (Random.Shared.NextDouble() / 2));
}
