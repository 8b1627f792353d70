namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>A row of the documented table.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Message">Names and values, separated by blanks; the names of objects and fields in them by <c>/</c>.</param>
/// <param name="State">The state.</param>
internal sealed record StateRow(string Endpoint, string Message, PaymentState State)
{
    public IReadOnlyList<(string Name, string Value)> Fields { get; } =
        [.. Message.Split(' ').Select(static pair => (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
}
