using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>The extra fields of one outgoing message, returned in ordinal order between the known fields.</summary>
internal sealed class ExtraFieldQueue
{
    private readonly MessageField[] _fields;
    private readonly MessageFormat _format;
    private int _next;

    private ExtraFieldQueue(MessageFields fields, MessageFormat format)
    {
        _fields = [.. fields.OrderBy(static field => field.Name, StringComparer.Ordinal)];
        _format = format;
    }

    public static ExtraFieldQueue? Create(MessageFields fields, MessageFormat format) =>
        fields.Count == 0 ? null : new ExtraFieldQueue(fields, format);

    /// <summary>Returns the fields of an object ordered by name, or the items of a list in the list order, named by their index.</summary>
    public static IEnumerable<MessageField> ChildrenInSignedOrder(MessageField field, ListOrder listOrder)
    {
        if (field.Kind == MessageFieldKind.Object)
        {
            return field.Children.OrderBy(static child => child.Name, StringComparer.Ordinal);
        }

        return SignedOrder.OfItems(field.Children.Count, listOrder)
            .Select(index => field.Children[index].WithName(index.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Takes the next field whose name sorts before <paramref name="name"/>, or any field if that is <see langword="null"/>.</summary>
    public bool TryTakeBefore(string? name, [NotNullWhen(true)] out MessageField? field, out string? violation)
    {
        field = null;
        violation = null;
        if (_next == _fields.Length)
        {
            return false;
        }

        MessageField candidate = _fields[_next];
        int comparison = name is null ? -1 : string.CompareOrdinal(candidate.Name, name);
        if (comparison > 0)
        {
            return false;
        }

        field = candidate;
        violation = comparison == 0 ? "is a field of the message itself; set its property instead of an extra field." : Refuse(candidate);
        _next++;
        return true;
    }

    /// <summary>Allows only letters, digits and underscores: PHP rewrites other characters before it signs, and treats digits as numbers.</summary>
    private static bool IsName(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private string? Refuse(MessageField field)
    {
        if (_next > 0 && _format != MessageFormat.Xml && string.Equals(_fields[_next - 1].Name, field.Name, StringComparison.Ordinal))
        {
            return "comes twice among the extra fields; the gateway keeps one value a name.";
        }

        return _format == MessageFormat.Json
            ? RefuseInJson(field)
            : RefuseName(field.Name) ?? RefuseJson(field) ?? RefuseContent(field);
    }

    private static string? RefuseName(string name)
    {
        if (string.Equals(name, ProtocolFields.Signature, StringComparison.Ordinal))
        {
            return "is the signature itself and cannot be an extra field.";
        }

        return IsName(name) ? null : "is not a name for an extra field: use Latin letters, digits and underscores, and no digit in front.";
    }

    /// <summary>A form has no way to say that <c>true</c> or <c>100</c> is not a text, and the signature is one of texts: the sender must choose the text.</summary>
    private static string? RefuseJson(MessageField field) =>
        field.Token != JsonToken.None ? "is a number, a boolean or null of JSON, and forms and XML have texts only: make it a text."
        : field.Children.HasJsonValues ? "holds a number, a boolean or null of JSON, and forms and XML have texts only: make it a text."
        : null;

    /// <summary>JSON can carry anything but halves of surrogate pairs, and readers disagree about names that come twice.</summary>
    public static string? RefuseInJson(MessageField field)
    {
        HashSet<string>? names = field.Kind == MessageFieldKind.Object ? new(StringComparer.Ordinal) : null;
        if (!Utf16Text.IsWhole(field.Name))
        {
            return "has half of a surrogate pair in its name, which no message can carry.";
        }

        foreach (MessageField child in field.Children.Span)
        {
            if (names?.Add(child.Name) == false)
            {
                return $"holds two fields '{child.Name}', of which readers take one or the other.";
            }

            if (RefuseInJson(child) is { } violation)
            {
                return violation;
            }
        }

        return null;
    }

    private static bool IsEmpty(MessageField field) =>
        field.Kind == MessageFieldKind.Text ? field.GetText()!.Length == 0 : field.Children.All(IsEmpty);

    private string? RefuseContent(MessageField field)
    {
        if (field.Kind == MessageFieldKind.List)
        {
            if (_format == MessageFormat.Xml)
            {
                return "holds a list, which XML has no form for: repeat the field instead, or name its items.";
            }

            return field.Children.Any(IsEmpty)
                ? "holds a list with an empty item, which would not be sent and leave a gap in the indexes: leave the item out."
                : field.Children.Select(RefuseContent).FirstOrDefault(static violation => violation is not null);
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (MessageField child in field.Children.Span)
        {
            string? violation = RefuseName(child.Name)
                ?? (names.Add(child.Name) || _format == MessageFormat.Xml ? null : "comes twice within its parent; the gateway keeps one value a name.");
            if (violation is not null)
            {
                return $"holds a field '{child.Name}', which {violation}";
            }

            if (RefuseContent(child) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
