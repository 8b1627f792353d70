namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>What decides how the fields of a message are read, and how many of them there may still be.</summary>
/// <param name="isJson">Whether the message is JSON.</param>
/// <param name="isRequest">Whether the merchant sends it.</param>
/// <param name="keepsDefaults">Whether its defaults are kept.</param>
internal sealed class MessageScope(bool isJson, bool isRequest, bool keepsDefaults = false)
{
    /// <summary>More than any message has: references to references can multiply a few lines into millions of fields.</summary>
    private const int MostFields = 20_000;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _fields;

    public bool IsJson => isJson;

    public bool IsRequest => isRequest;

    public bool KeepsDefaults => keepsDefaults;

    /// <summary>Begins to read a schema that has a name.</summary>
    /// <returns>False if it is being read: it contains itself.</returns>
    public bool TryOpen(string id) => _open.Add(id);

    /// <summary>Ends what <see cref="TryOpen"/> has begun.</summary>
    public void Close(string id) => _open.Remove(id);

    /// <summary>Counts one more field.</summary>
    /// <returns>False if there are too many.</returns>
    public bool TryAdd() => ++_fields <= MostFields;
}
