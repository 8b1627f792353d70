using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// Writes the fields of a message in ordinal order of their names: as the text that is signed, which forms and XML are made of, or as JSON.
/// Called by generated code; extra fields are merged in order.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FieldWriter
{
    /// <summary>Enough bytes for any number or date.</summary>
    internal const int MaxScalarLength = 128;

    private readonly string? _merchantId;
    private readonly string? _salt;
    private readonly WrittenFields? _record;
    private readonly ListOrder _listOrder;
    private readonly CallbackUrls? _callbackUrls;
    private readonly MessageFormat _format;
    private readonly bool _refusesSemicolons;

    /// <summary>Whether each text must be checked for content that has to be reported with its field, or escaped.</summary>
    private readonly bool _checksValues;

    /// <summary>The script name may contain semicolons; it is not a value.</summary>
    private readonly int _scriptNameLength;

    /// <summary>Whether the message is written a second time, to find out which of its values contains a semicolon.</summary>
    private readonly bool _findsSemicolons;

    /// <summary>In JSON, whether something was written at this level, so that a comma must follow.</summary>
    private bool _hasMembers;

    /// <summary>In JSON, whether the next value is an item of a list, which has no name.</summary>
    private bool _isItem;

    /// <summary>In JSON, what was written before the value that has begun, and whether a quotation mark ends it.</summary>
    private int _prefixLength;
    private bool _isQuoted;

    /// <summary>In JSON, the headers that have been written, once the body is complete.</summary>
    private List<KeyValuePair<string, string>>? _headers;

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
        _callbackUrls = settings.CallbackUrls;
        _format = settings.Format;
        _record = record;
        _refusesSemicolons = settings.RefusesSemicolons;
        _findsSemicolons = findsSemicolons;
        _checksValues = _format != MessageFormat.Form || findsSemicolons;
        _text = new SignedText(settings.ScriptName);
        _scriptNameLength = _text.Length;
        if (!ReferenceEquals(extraFields, MessageFields.Empty))
        {
            TakeExtraFields(extraFields);
        }

        if (_format == MessageFormat.Json)
        {
            BeginMessage();
        }
    }

    /// <summary>Returns the merchant's URL to which the messages of an endpoint are sent.</summary>
    /// <param name="endpointName">The endpoint's name.</param>
    /// <returns>The URL; <see langword="null"/> if none is known.</returns>
    public readonly string? CallbackUrl(string endpointName) => _callbackUrls?.Find(endpointName);

    /// <summary>Writes the merchant's id, in order.</summary>
    public void MerchantId() => Text(ProtocolFields.MerchantId, _merchantId, property: string.Empty);

    /// <summary>Writes the salt, in order; an unsigned message has none.</summary>
    public void Salt() => Text(ProtocolFields.Salt, _salt, property: string.Empty);

    /// <summary>Writes the status of a response or reply, in order.</summary>
    /// <param name="value">The status.</param>
    public void Status(string value) => Text(ProtocolFields.Status, value, property: string.Empty);

    /// <summary>Checks the bounds and conditions of a message, to report all violations at once.</summary>
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

    /// <summary>Writes the remaining extra fields; throws if there are violations.</summary>
    internal void Complete(IWritableMessage message)
    {
        WriteExtraFieldsBefore(name: null);
        if (_format == MessageFormat.Json && _headers is null)
        {
            EndMessage();
        }

        // Counting the separators in the whole text reveals whether any value contains one; few ever do.
        if (_refusesSemicolons && _text.Bytes[_scriptNameLength..].Count(SignedText.Separator) != _valueCount)
        {
            FindSemicolons(message);
        }

        if (_format == MessageFormat.Xml && _record is not null)
        {
            CheckXmlNames(_record.Entries);
        }

        if (_violations is not null)
        {
            throw new MessageValidationException(message.GetType().Name, _violations);
        }

        _record?.TakeText(_text.Bytes);
    }

    /// <summary>Gets the headers of a message in JSON.</summary>
    internal readonly IReadOnlyList<KeyValuePair<string, string>> WrittenHeaders => (IReadOnlyList<KeyValuePair<string, string>>?)_headers ?? [];

    /// <summary>Gets what has been written: the signed text without the key, or the JSON.</summary>
    internal readonly ReadOnlySpan<byte> Written => _text.Bytes;

    internal void ComputeDigest(SecretKey key, scoped Span<byte> digest) => _text.ComputeDigest(key, digest);

    internal void Dispose() => _text.Dispose();

    /// <summary>Writes the message a second time and checks each value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FindSemicolons(IWritableMessage message)
    {
        MessageWriterSettings settings = new() { ScriptName = string.Empty, MerchantId = _merchantId, Salt = _salt, ListOrder = _listOrder, CallbackUrls = _callbackUrls, Format = _format };
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

    internal void AddViolation(string property, string name, string message) =>
        (_violations ??= []).Add(new FieldViolation(property, name, message));
}
