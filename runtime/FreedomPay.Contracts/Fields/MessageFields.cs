using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// The fields of a message in their order, each by its name on the wire. Names may repeat, values may be empty: both are signed.
/// </summary>
/// <remarks>
/// Immutable. Two are equal when they hold equal fields in the same order. <see cref="ToString"/> shows names and masks values.
/// A form that is too large or too deep gives fields with a <see cref="Defect"/>: they hold nothing, and no signature fits them.
/// <code>
/// MessageFields extra = [MessageField.Text("shop_branch", "7")];
/// </code>
/// </remarks>
[CollectionBuilder(typeof(MessageFields), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MessageFieldsJsonConverter))]
public sealed class MessageFields : IReadOnlyList<MessageField>, IEquatable<MessageFields>
{
    private readonly MessageField[] _fields;

    private MessageFields(MessageField[] fields, string? defect = null)
    {
        _fields = fields;
        Defect = defect;
        foreach (MessageField field in fields)
        {
            Depth = Math.Max(Depth, field.Depth);

            // One field may be the child of many: what is counted may be more than an integer holds, and no more than the text of it says.
            CountOfAll = (int)Math.Min((long)CountOfAll + 1 + field.Children.CountOfAll, int.MaxValue);
        }
    }

    /// <summary>No fields.</summary>
    public static MessageFields Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <summary>
    /// Why the form that these are the fields of could not be read: too large, too many fields, too deep. It quotes nothing of the form.
    /// <see langword="null"/> (sound) for all others.
    /// </summary>
    public string? Defect { get; }

    internal int Depth { get; }

    /// <summary>How many fields there are with those within others.</summary>
    internal int CountOfAll { get; }

    internal ReadOnlySpan<MessageField> Span => _fields;

    /// <inheritdoc/>
    public MessageField this[int index] => _fields[index];

    /// <summary>The text of the first field with this name, compared ordinally; <see langword="null"/> when there is none or it holds no text.</summary>
    /// <param name="name">A name on the wire.</param>
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

    /// <summary>Puts fields together in the order given. This is what a collection expression calls.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>The fields as a message's.</returns>
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

    /// <summary>Makes text fields of pairs of names and values, in their order. Square brackets in names nest, as in a form.</summary>
    /// <remarks>It throws nothing on what the pairs hold: beyond the limits the fields have a <see cref="Defect"/>, and no more pairs are taken.</remarks>
    /// <param name="pairs">Names on the wire with their decoded values.</param>
    /// <param name="limits">
    /// How many fields there may be, those within others included, and how many bytes names and values may take together in UTF-8;
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

            // A character takes one byte or more, so that long texts need not be counted.
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

    /// <summary>Reads the body of an <c>application/x-www-form-urlencoded</c> message, or a query string without its <c>?</c>.</summary>
    /// <remarks>It throws nothing on what the bytes hold: beyond the limits the fields have a <see cref="Defect"/>.</remarks>
    /// <param name="urlEncoded">The bytes as they came.</param>
    /// <param name="limits">How long the form may be and how many fields it may have; <see langword="null"/> for the defaults.</param>
    /// <returns>The fields, decoded as UTF-8; bytes that are not UTF-8 become U+FFFD, so that a signature over them does not fit.</returns>
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

    /// <summary>Shows the names and masks the values; or says why there are none.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() =>
        Defect is not null ? $"[unreadable: {Defect}]"
        : _fields.Length == 0 ? "[]"
        : $"[{string.Join(", ", _fields.Select(static field => field.ToString()))}]";

    /// <summary>What is left of a message that could not be read.</summary>
    internal static MessageFields Malformed(string defect) => new([], defect);

    private static string TooLong(MessageLimits limits) => $"The message is longer than {limits.MaxBytes} bytes.";
}
