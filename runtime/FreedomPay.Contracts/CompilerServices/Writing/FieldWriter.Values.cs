using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Writes single values.</content>
public ref partial struct FieldWriter
{
    /// <summary>Writes a text; <see langword="null"/> is not sent, nor is an empty text unless the spec allows it.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    /// <param name="allowEmpty">Whether an empty text is sent, and signed as an empty value.</param>
    public void Text(
        string name,
        string? value,
        bool required = false,
        [CallerArgumentExpression(nameof(value))] string property = "",
        bool allowEmpty = false)
    {
        WriteExtraFieldsBefore(name);
        if (value is not null && (value.Length > 0 || allowEmpty))
        {
            WriteText(name, value, sensitive: false, property);
        }
        else if (required)
        {
            AddMissing(property, name, allowEmpty);
        }
    }

    /// <summary>Checks a path parameter, which is not part of the form and not signed.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The string.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void PathParameter(string name, string? value, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (string.IsNullOrEmpty(value))
        {
            AddViolation(property, name, "is required and must not be empty.");
        }
        else if (value is "." or "..")
        {
            AddViolation(property, name, "is part of the URL's path and cannot be '.' or '..': a URL drops such a segment.");
        }
        else if (value.AsSpan().ContainsAny('/', '\\'))
        {
            AddViolation(property, name, "is part of the URL's path and cannot contain a slash: some servers treat even an escaped slash as the end of a segment.");
        }
        else if (!Utf16Text.IsWhole(value))
        {
            AddHalfPair(property, name);
        }
    }

    /// <summary>Writes a text that is not null.</summary>
    /// <remarks>One call for each text: the compiler would put this into each field, and leave the loop over the characters as a call in all of them.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void WriteText(string name, string value, bool sensitive, string property)
    {
        if (!_checksValues && AsciiText.TryWrite(value, _text.BeginValue(value.Length)))
        {
            EndValue(name, value.Length, sensitive);
        }
        else
        {
            WriteUtf16(name, value, sensitive, property);
        }
    }

    /// <summary>Writes a date or a time.</summary>
    internal void WriteFormatted<T>(string name, T value, string format, bool sensitive)
        where T : struct, IUtf8SpanFormattable
    {
        // No character of a format expands to more than six ("K" becomes "+05:00").
        Span<byte> destination = BeginValue(name, MaxScalarLength + (6 * format.Length), JsonToken.String);
        value.TryFormat(destination, out int written, format, CultureInfo.InvariantCulture);
        if (_checksValues)
        {
            Check(name, destination[..written], property: string.Empty);
        }

        EndValue(name, written, sensitive);
    }

    /// <summary>Begins a value of up to <paramref name="length"/> bytes that JSON need not escape; <see cref="EndValue"/> follows, or another begin.</summary>
    internal Span<byte> BeginValue(string name, int length, JsonToken token) =>
        _format == MessageFormat.Json ? BeginJson(name, length, token) : _text.BeginValue(length);

    internal void EndValue(string name, int length, bool sensitive)
    {
        if (_format == MessageFormat.Json)
        {
            EndJson(name, length, sensitive);
            return;
        }

        _record?.AddText(name, start: _text.Length + 1, length, sensitive);
        _valueCount++;
        _text.EndValue(length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void AddMissing(string property, string name, bool allowEmpty) =>
        AddViolation(property, name, allowEmpty ? "is required; it may be empty." : "is required and must not be empty.");

    // Rare cases are in methods of their own, to keep their locals off the stack of the usual ones.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteUtf16(string name, string value, bool sensitive, string property)
    {
        if (_format == MessageFormat.Json)
        {
            WriteJsonString(name, value, sensitive, property);
            return;
        }

        Span<byte> destination = _text.BeginValue(checked(value.Length * 3));
        if (Utf8.FromUtf16(value, destination, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            if (_checksValues)
            {
                Check(name, destination[..written], property);
            }

            EndValue(name, written, sensitive);
        }
        else
        {
            AddHalfPair(property, name);
        }
    }

    private void AddHalfPair(string property, string name) => AddViolation(property, name, "contains half of a surrogate pair, which no message can carry.");

    /// <summary>Checks a value if there is something to look for.</summary>
    private void Check(string name, ReadOnlySpan<byte> value, string property)
    {
        if (_findsSemicolons && value.Contains(SignedText.Separator))
        {
            AddViolation(
                property,
                name,
                "contains ';', which also separates the values of the signed text: the message could be passed off as one with other values. "
                    + "Remove it, or set SigningOptions.AllowSemicolons if nobody else chooses the text.");
        }

        if (_format == MessageFormat.Xml && !XmlCharacters.AreAll(value))
        {
            AddViolation(property, name, "contains a character that XML cannot carry (a control character, for example).");
        }
    }
}
