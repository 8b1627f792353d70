using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>
/// The fields of a message in their order, each by its name on the wire. Names may repeat, values may be empty: both are signed.
/// </summary>
/// <remarks>
/// Immutable. Two are equal when they hold equal fields in the same order. <see cref="ToString"/> shows names and masks values.
/// <code>
/// MessageFields extra = [MessageField.Text("shop_branch", "7")];
/// </code>
/// </remarks>
[CollectionBuilder(typeof(MessageFields), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class MessageFields : IReadOnlyList<MessageField>, IEquatable<MessageFields>
{
    private readonly MessageField[] _fields;

    private MessageFields(MessageField[] fields)
    {
        _fields = fields;
        foreach (MessageField field in fields)
        {
            Depth = Math.Max(Depth, field.Depth);
        }
    }

    /// <summary>No fields.</summary>
    public static MessageFields Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _fields.Length;

    internal int Depth { get; }

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
                    return field.Value;
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
    /// <param name="pairs">Names on the wire with their decoded values.</param>
    /// <returns>The fields.</returns>
    /// <exception cref="ArgumentException">The names nest deeper than <see cref="MessageField.MaxDepth"/> levels.</exception>
    public static MessageFields FromPairs(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        FormTree tree = new();
        foreach ((string name, string value) in pairs)
        {
            tree.Add(name, value);
        }

        return tree.ToFields();
    }

    /// <summary>Reads the body of an <c>application/x-www-form-urlencoded</c> message, or a query string without its <c>?</c>.</summary>
    /// <param name="urlEncoded">The bytes as they came.</param>
    /// <returns>The fields, decoded as UTF-8; bytes that are not UTF-8 become U+FFFD, so that a signature over them does not fit.</returns>
    /// <exception cref="ArgumentException">The names nest deeper than <see cref="MessageField.MaxDepth"/> levels.</exception>
    public static MessageFields FromForm(ReadOnlySpan<byte> urlEncoded)
    {
        FormTree tree = new();
        UrlEncodedForm.Read(urlEncoded, tree);
        return tree.ToFields();
    }

    /// <inheritdoc/>
    public IEnumerator<MessageField> GetEnumerator() => ((IEnumerable<MessageField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(MessageFields? other) => other is not null && _fields.AsSpan().SequenceEqual(other._fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageFields);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (MessageField field in _fields)
        {
            hash.Add(field);
        }

        return hash.ToHashCode();
    }

    /// <summary>Shows the names and masks the values.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => _fields.Length == 0 ? "[]" : $"[{string.Join(", ", _fields.Select(static field => field.ToString()))}]";
}
