namespace FreedomPay.Contracts;

/// <summary>How an endpoint says in JSON that a request failed: what a spec has under <c>errors</c>.</summary>
public sealed class JsonErrorShape
{
    /// <summary>Gets the tests, any of which tells an error.</summary>
    public required ValueList<JsonErrorTest> Tests { get; init; }

    /// <summary>Gets the member with the code, with dots between the levels; <see langword="null"/> if there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the member with the text, with dots between the levels; <see langword="null"/> if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Gets the tests, any of which proves of an error that nothing was done, such as codes for which a source says so. Any other error of a request that
    /// moves money leaves the outcome unknown.
    /// </summary>
    public ValueList<JsonErrorTest> NotDone { get; init; } = [];
}
