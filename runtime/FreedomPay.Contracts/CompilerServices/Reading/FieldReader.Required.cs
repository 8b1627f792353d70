using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Reads fields that an incoming request must have.</content>
public ref partial struct FieldReader
{
    /// <summary>Reads a text that an incoming request must have.</summary>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="allowEmpty">Whether an empty field is read as an empty text rather than as no value.</param>
    /// <returns>The text; an empty string if it is unusable, which makes the request malformed.</returns>
    public string RequiredText(int index, string name, bool allowEmpty = false) =>
        Text(index, name, expected: true, allowEmpty: allowEmpty) ?? Unusable(string.Empty);

    /// <summary>Reads a list of objects that an incoming request must have.</summary>
    /// <typeparam name="T">The record type of the items.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <param name="item">The name of the elements within the wrapper; empty if the elements repeat under the field's own name.</param>
    /// <returns>The items; an empty list if it is unusable, which makes the request malformed.</returns>
    public ValueList<T> RequiredObjects<T>(int index, string name, ReadOnlySpan<byte> item = default)
        where T : class, IFieldGroup<T> => Objects<T>(index, name, item, expected: true) ?? Unusable(ValueList.Create<T>([]));

    /// <summary>Reads nested fields that an incoming request must have.</summary>
    /// <typeparam name="T">The record type.</typeparam>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <returns>The record; null if it is unusable, which makes the request malformed, so that no caller sees it.</returns>
    public T RequiredObject<T>(int index, string name)
        where T : class, IFieldGroup<T> => Object<T>(index, name, expected: true) ?? Unusable<T>(null!);

    /// <summary>Reads JSON of which nothing is known, which an incoming request must have.</summary>
    /// <param name="index">The zero-based index of the field in its contract.</param>
    /// <param name="name">The wire name.</param>
    /// <returns>The field; <c>null</c> of JSON if it is missing, which makes the request malformed.</returns>
    public MessageField RequiredAny(int index, string name) => Any(index, name, expected: true) ?? Unusable(MessageField.Null(name));

    /// <summary>Reads a string from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">The zero-based index of the path segment.</param>
    /// <returns>The string; empty if it is unusable, which makes the request malformed.</returns>
    public string PathText(string name, int segment)
    {
        string text = Uri.UnescapeDataString(Segment(segment).ToString());
        if (text.Length > 0 && text[0] != '{')
        {
            return text;
        }

        AddProblem(name, FieldProblemKind.Missing, "string", rawText: null);
        return Unusable(string.Empty);
    }

    /// <summary>Reads an integer from a segment of the path that was called.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="segment">The zero-based index of the path segment.</param>
    /// <returns>The number; 0 if it is unusable, which makes the request malformed.</returns>
    public long PathInteger(string name, int segment)
    {
        // TryParse accepts a plus sign and trailing NULs.
        ReadOnlySpan<char> text = Segment(segment);
        if (text is not ['+', ..] and not [.., '\0'] && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return number;
        }

        AddProblem(name, FieldProblemKind.NotConvertible, "integer", rawText: null);
        return Unusable(0L);
    }

    private readonly ReadOnlySpan<char> Segment(int index)
    {
        ReadOnlySpan<char> rest = _path.TrimStart('/');
        for (; index > 0; index--)
        {
            int slash = rest.IndexOf('/');
            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }

        int end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }

    internal T Unusable<T>(T placeholder)
    {
        IsRequiredFieldUnusable = true;
        return placeholder;
    }
}
