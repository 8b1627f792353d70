using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// The fields of a message in order, each with its wire name. Names may repeat and values may be empty: both are signed.
/// </summary>
/// <remarks>
/// Immutable. Two instances are equal if they contain equal fields in the same order. <see cref="ToString"/> shows names and masks values.
/// A form that is too large or nests too deeply results in fields with a <see cref="Defect"/>: there are none, and no signature is valid for them.
/// <code>
/// MessageFields extra = [MessageField.Text("shop_branch", "7")];
/// </code>
/// </remarks>
[CollectionBuilder(typeof(MessageFields), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MessageFieldsJsonConverter))]
public sealed class MessageFields : IReadOnlyList<MessageField>, IEquatable<MessageFields>
{
    private const string JsonValuesInForm = "A field is a number, a boolean or null of JSON. Forms and XML have texts only, and pg_sig signs texts.";

    private readonly MessageField[] _fields;

    private MessageFields(MessageField[] fields, string? defect = null)
    {
        _fields = fields;
        Defect = defect;
        foreach (MessageField field in fields)
        {
            Depth = Math.Max(Depth, field.Depth);
            HasJsonValues |= field.Token != JsonToken.None || field.Children.HasJsonValues;

            // A field can be the child of many, so the count may overflow an integer, although the objects in memory are few.
            CountOfAll = (int)Math.Min((long)CountOfAll + 1 + field.Children.CountOfAll, int.MaxValue);
        }
    }

    /// <summary>Gets the instance without fields.</summary>
    public static MessageFields Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <summary>
    /// Gets the reason why the form with these fields could not be read: too large, too many fields, too deep. It quotes nothing from the form.
    /// <see langword="null"/> (no defect) for all other fields.
    /// </summary>
    public string? Defect { get; }

    /// <summary>Gets the reason why the fields are not those of a form or an XML document that could be read; <see langword="null"/> if they are.</summary>
    internal string? DefectOfForm => Defect ?? (HasJsonValues ? JsonValuesInForm : null);

    internal int Depth { get; }

    /// <summary>Gets the number of fields, including nested ones.</summary>
    internal int CountOfAll { get; }

    /// <summary>Gets whether there are numbers, booleans or null, at any depth, which no form or XML document has.</summary>
    internal bool HasJsonValues { get; }

    internal ReadOnlySpan<MessageField> Span => _fields;

    /// <inheritdoc/>
    public MessageField this[int index] => _fields[index];

    /// <summary>Gets the text of the first field with this name, compared ordinally; <see langword="null"/> if there is none or it has no text.</summary>
    /// <param name="name">A wire name.</param>
    public string? this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            foreach (MessageField field in _fields)
            {
                if (string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    return field.GetText();
                }
            }

            return null;
        }
    }

    /// <summary>Creates fields in the given order. Collection expressions call this method.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>The fields of a message.</returns>
    public static MessageFields Create(ReadOnlySpan<MessageField> fields)
    {
        if (fields.IsEmpty)
        {
            return Empty;
        }

        foreach (MessageField field in fields)
        {
            ArgumentNullException.ThrowIfNull(field, nameof(fields));
        }

        return new MessageFields(fields.ToArray());
    }

    /// <summary>Creates fields from an array that nobody else has.</summary>
    internal static MessageFields Owning(MessageField[] fields) => fields.Length == 0 ? Empty : new MessageFields(fields);

    /// <summary>Creates text fields from pairs of names and values, in order. Square brackets in names nest, as in a form.</summary>
    /// <remarks>Never throws because of the content of the pairs: beyond the limits the fields have a <see cref="Defect"/>, and reading stops.</remarks>
    /// <param name="pairs">Wire names with their decoded values.</param>
    /// <param name="limits">
    /// The maximum number of fields, including nested ones, and the maximum total length of names and values in bytes of UTF-8;
    /// <see langword="null"/> for the defaults.
    /// </param>
    /// <returns>The fields.</returns>
    /// <exception cref="ArgumentException">A name or a value is <see langword="null"/>, which no form can send.</exception>
    public static MessageFields FromPairs(IEnumerable<KeyValuePair<string, string>> pairs, MessageLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        limits ??= MessageLimits.Default;
        FormTree tree = new(limits);
        long bytesLeft = limits.MaxBytes;
        foreach ((string name, string value) in pairs)
        {
            if (name is null || value is null)
            {
                throw new ArgumentException("A name or a value is null.", nameof(pairs));
            }

            // A character takes at least one byte, so strings that are too long need not be counted.
            bytesLeft -= (long)name.Length + value.Length > bytesLeft
                ? long.MaxValue
                : Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value);
            if (bytesLeft < 0 ? !tree.Refuse(TooLong(limits)) : !tree.TryAdd(name, value))
            {
                break;
            }
        }

        return tree.ToFields();
    }

    /// <summary>Reads the body of an <c>application/x-www-form-urlencoded</c> message, or a query string without the <c>?</c>.</summary>
    /// <remarks>Never throws because of the content of the bytes: beyond the limits the fields have a <see cref="Defect"/>.</remarks>
    /// <param name="urlEncoded">The bytes as received.</param>
    /// <param name="limits">The maximum length of the form and number of fields; <see langword="null"/> for the defaults.</param>
    /// <returns>The fields, decoded as UTF-8; bytes that are not UTF-8 become U+FFFD, and a signature over them does not verify.</returns>
    public static MessageFields FromForm(ReadOnlySpan<byte> urlEncoded, MessageLimits? limits = null)
    {
        limits ??= MessageLimits.Default;
        if (urlEncoded.Length > limits.MaxBytes)
        {
            return Malformed(TooLong(limits));
        }

        FormTree tree = new(limits);
        UrlEncodedReader.Read(urlEncoded, tree);
        return tree.ToFields();
    }

    /// <inheritdoc/>
    public IEnumerator<MessageField> GetEnumerator() => ((IEnumerable<MessageField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MessageFields? other) =>
        other is not null
        && string.Equals(Defect, other.Defect, StringComparison.Ordinal)
        && _fields.AsSpan().SequenceEqual(other._fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Defect);
        foreach (MessageField field in _fields)
        {
            hash.Add(field);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the names and masks the values, or returns the reason why there are none.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() =>
        Defect is not null ? $"[unreadable: {Defect}]"
        : _fields.Length == 0 ? "[]"
        : $"[{string.Join(", ", _fields.Select(static field => field.ToString()))}]";

    /// <summary>Creates the fields of a message that could not be read.</summary>
    internal static MessageFields Malformed(string defect) => new([], defect);

    private static string TooLong(MessageLimits limits) => $"The message is longer than {limits.MaxBytes} bytes.";
}
