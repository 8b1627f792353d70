namespace FreedomPay.Contracts;

/// <summary>One thing that is looked at to tell an error in JSON from other responses.</summary>
public sealed class JsonErrorTest
{
    /// <summary>The name of the HTTP status, as HTTP/2 writes it.</summary>
    internal const string HttpStatus = ":status";

    /// <summary>Initializes a new instance of the <see cref="JsonErrorTest"/> class.</summary>
    /// <param name="name">
    /// A member of the response, with dots between the levels (<c>error.code</c>); a header, which has a hyphen (<c>X-Request-Status</c>); or <c>:status</c>,
    /// the HTTP status.
    /// </param>
    /// <param name="texts">The values of an error; none if the member only has to be there and not <c>null</c>.</param>
    public JsonErrorTest(string name, params string[] texts)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(texts);
        Name = name;
        Texts = [.. texts];
    }

    /// <summary>Gets what is looked at.</summary>
    public string Name { get; }

    /// <summary>Gets the values of an error; none if the member only has to be there.</summary>
    public ValueList<string> Texts { get; }

    internal bool IsHttpStatus => Name == HttpStatus;

    internal bool IsHeader => Name.Contains('-', StringComparison.Ordinal);
}
