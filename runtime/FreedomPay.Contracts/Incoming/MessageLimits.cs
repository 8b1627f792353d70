namespace FreedomPay.Contracts;

/// <summary>How large a message that comes in may be, as a form or as a document. What is larger is malformed, and is not read to its end.</summary>
/// <remarks>How deeply fields may nest is fixed: <see cref="MessageField.MaxDepth"/> levels.</remarks>
public sealed class MessageLimits
{
    private readonly int _maxBytes = 1024 * 1024;
    private readonly int _maxFields = 10_000;

    /// <summary>1 MiB and 10,000 fields: thousands of times the documented messages.</summary>
    public static MessageLimits Default { get; } = new();

    /// <summary>The longest body in bytes: of a document or of a form as it comes, of pairs their names and values in UTF-8.</summary>
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

    /// <summary>The most fields, those within others included.</summary>
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
