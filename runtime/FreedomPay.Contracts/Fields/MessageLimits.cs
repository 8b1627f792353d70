namespace FreedomPay.Contracts;

/// <summary>Limits on the size of an incoming message, a form or a document. A larger message is malformed and is not read to its end.</summary>
/// <remarks>The nesting depth of fields is fixed: <see cref="MessageField.MaxDepth"/> levels.</remarks>
public sealed class MessageLimits
{
    private readonly int _maxBytes = 1024 * 1024;
    private readonly int _maxFields = 10_000;

    /// <summary>Gets the default limits, 1 MiB and 10,000 fields: thousands of times the size of the documented messages.</summary>
    public static MessageLimits Default { get; } = new();

    /// <summary>Gets the maximum length of a body in bytes: of a document or form as received; for pairs, of their names and values in UTF-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxBytes
    {
        get => _maxBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxBytes = value;
        }
    }

    /// <summary>Gets the maximum number of fields, including nested ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxFields
    {
        get => _maxFields;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxFields = value;
        }
    }
}
