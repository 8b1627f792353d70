namespace FreedomPay.Contracts.Redis.Tests.Support;

/// <summary>Waits for what happens on its own, and not longer than a slow machine needs.</summary>
internal static class Eventually
{
    public static async Task HappensAsync(Func<bool> hasHappened)
    {
        for (int wait = 0; wait < 400 && !hasHappened(); wait++)
        {
            await Task.Delay(50);
        }
    }
}
