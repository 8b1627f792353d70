namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Takes the fields of a message in ordinal order of their names and builds the text that is signed. Called by generated code;
/// extra fields are merged in at their places.
/// </summary>
public ref partial struct FieldWriter
{
    /// <summary>Enough for every number and date.</summary>
    private const int MaxScalarLength = 128;

    private readonly string? _merchantId;
    private readonly string? _salt;
    private readonly WrittenFields? _record;
    private readonly ListOrder _listOrder;
    private readonly bool _isXml;
    private ExtraFieldQueue? _extraFields;
    private SignedText _text;
    private List<FieldViolation>? _violations;

    internal FieldWriter(
        string scriptName, string? merchantId, string? salt, MessageFields extraFields, ListOrder listOrder, bool isXml, WrittenFields? record)
    {
        _merchantId = merchantId;
        _salt = salt;
        _listOrder = listOrder;
        _isXml = isXml;
        _record = record;
        _extraFields = ExtraFieldQueue.Create(extraFields, isXml);
        _text = new SignedText(scriptName);
    }

    /// <summary>Writes the merchant's id at its place.</summary>
    public void MerchantId() => Text(ProtocolFields.MerchantId, _merchantId);

    /// <summary>Writes the salt at its place; an unsigned message has none.</summary>
    public void Salt() => Text(ProtocolFields.Salt, _salt);

    /// <summary>Writes the status of an answer at its place.</summary>
    /// <param name="value">The status.</param>
    public void Status(string value) => Text(ProtocolFields.Status, value);

    /// <summary>Checks the bounds and conditions of a message, so that all that is wrong with it is told at once.</summary>
    internal void Validate(IWritableMessage message)
    {
        if (message is IValidatable validatable)
        {
            MessageValidator validator = default;
            validatable.Validate(ref validator);
            _violations = validator.Violations;
        }
    }

    /// <summary>Writes the extra fields that come last; throws if something was wrong.</summary>
    internal void Complete(IWritableMessage message)
    {
        WriteExtraFieldsBefore(name: null);
        if (_violations is not null)
        {
            throw new MessageValidationException(message.GetType().Name, _violations);
        }

        _record?.TakeText(_text.Bytes);
    }

    internal void ComputeDigest(SecretKey key, scoped Span<byte> digest) => _text.ComputeDigest(key, digest);

    internal void Dispose() => _text.Dispose();

    private void AddViolation(string property, string name, string message) =>
        (_violations ??= []).Add(new FieldViolation(property, name, message));
}
