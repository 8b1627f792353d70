namespace FreedomPay.Contracts.RedisNode;

/// <summary>The point at which messages stop until they may go on.</summary>
internal sealed class Gate(string point)
{
    public const string Leased = "leased";
    public const string Handling = "handling";
    public const string Handled = "handled";
    public const string Kept = "kept";

    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _open.TrySetResult();

    public async Task PassAsync(string here)
    {
        if (here == point && !_open.Task.IsCompleted)
        {
            Console.WriteLine($"at {here}");
            await _open.Task;
        }
    }
}
