using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Takes the fields of a message in ordinal order of their names and builds the text that is signed. Called by generated code;
/// extra fields are merged in at their places.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FieldWriter
{
    /// <summary>Enough for every number and date.</summary>
    private const int MaxScalarLength = 128;

    private readonly string? _merchantId;
    private readonly string? _salt;
    private readonly WrittenFields? _record;
    private readonly ListOrder _listOrder;
    private readonly bool _isXml;
    private readonly bool _refusesSemicolons;

    /// <summary>Whether texts may hold something that has to be told with its field, so that each is looked at.</summary>
    private readonly bool _checksValues;

    /// <summary>The text of a script name may hold semicolons; it is no value.</summary>
    private readonly int _scriptNameLength;

    /// <summary>Whether the message is written once more to find out which of its values holds a semicolon.</summary>
    private readonly bool _findsSemicolons;

    private bool _isValidated;
    private int _valueCount;
    private int _depth;
    private ExtraFieldQueue? _extraFields;
    private SignedText _text;
    private List<FieldViolation>? _violations;

    internal FieldWriter(in MessageWriterSettings settings, MessageFields extraFields, WrittenFields? record, bool findsSemicolons = false)
    {
        _merchantId = settings.MerchantId;
        _salt = settings.Salt;
        _listOrder = settings.ListOrder;
        _isXml = settings.IsXml;
        _record = record;
        _refusesSemicolons = settings.RefusesSemicolons;
        _findsSemicolons = findsSemicolons;
        _checksValues = _isXml || findsSemicolons;
        _text = new SignedText(settings.ScriptName);
        _scriptNameLength = _text.Length;
        if (!ReferenceEquals(extraFields, MessageFields.Empty))
        {
            TakeExtraFields(extraFields);
        }
    }

    /// <summary>Writes the merchant's id at its place.</summary>
    public void MerchantId() => Text(ProtocolFields.MerchantId, _merchantId, property: string.Empty);

    /// <summary>Writes the salt at its place; an unsigned message has none.</summary>
    public void Salt() => Text(ProtocolFields.Salt, _salt, property: string.Empty);

    /// <summary>Writes the status of an answer at its place.</summary>
    /// <param name="value">The status.</param>
    public void Status(string value) => Text(ProtocolFields.Status, value, property: string.Empty);

    /// <summary>Checks the bounds and conditions of a message, so that all that is wrong with it is told at once.</summary>
    internal void Validate(IWritableMessage message)
    {
        _isValidated = true;
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

        // One glance over the whole text tells whether any value holds what stands between values; few ever do.
        if (_refusesSemicolons && _text.Bytes[_scriptNameLength..].Count(SignedText.Separator) != _valueCount)
        {
            FindSemicolons(message);
        }

        if (_isXml && _record is not null)
        {
            CheckXmlNames(_record.Entries);
        }

        if (_violations is not null)
        {
            throw new MessageValidationException(message.GetType().Name, _violations);
        }

        _record?.TakeText(_text.Bytes);
    }

    internal void ComputeDigest(SecretKey key, scoped Span<byte> digest) => _text.ComputeDigest(key, digest);

    internal void Dispose() => _text.Dispose();

    /// <summary>Writes the message once more, and this time looks at each value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindSemicolons(IWritableMessage message)
    {
        MessageWriterSettings settings = new() { ScriptName = string.Empty, MerchantId = _merchantId, Salt = _salt, ListOrder = _listOrder, IsXml = _isXml };
        FieldWriter writer = new(settings, message.ExtraFields, record: null, findsSemicolons: true);
        try
        {
            if (_isValidated)
            {
                writer.Validate(message);
            }

            message.WriteTo(ref writer);
            writer.WriteExtraFieldsBefore(name: null);
            _violations = writer._violations;
        }
        finally
        {
            writer.Dispose();
        }
    }

    private void CheckXmlNames(IReadOnlyList<WrittenField> entries)
    {
        foreach (WrittenField entry in entries)
        {
            if (entry.Kind != WrittenFieldKind.End && !XmlCharacters.IsName(entry.Name))
            {
                AddViolation(string.Empty, entry.Name, "is not a name that XML can carry.");
            }
        }
    }

    private void AddViolation(string property, string name, string message) =>
        (_violations ??= []).Add(new FieldViolation(property, name, message));
}
