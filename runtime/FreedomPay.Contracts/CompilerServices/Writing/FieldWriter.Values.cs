using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Single values.</content>
public ref partial struct FieldWriter
{
    /// <summary>Writes a text; <see langword="null"/> is not sent, nor is an empty one unless the specification allows it.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for messages.</param>
    /// <param name="allowEmpty">Whether an empty text is sent, and signed as the empty value that it is.</param>
    public void Text(
        string name,
        string? value,
        bool required = false,
        [CallerArgumentExpression(nameof(value))] string property = "",
        bool allowEmpty = false) =>
        WriteText(name, value, required, sensitive: false, property, allowEmpty);

    /// <summary>Writes a text that is masked wherever it is shown; <see langword="null"/> and empty ones are not sent.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for messages.</param>
    /// <param name="allowEmpty">Whether an empty text is sent, and signed as the empty value that it is.</param>
    public void SensitiveText(
        string name,
        SensitiveText? value,
        bool required = false,
        [CallerArgumentExpression(nameof(value))] string property = "",
        bool allowEmpty = false) =>
        WriteText(name, value?.Reveal(), required, sensitive: true, property, allowEmpty);

    /// <summary>Writes an integer in decimal digits.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> is not sent.</param>
    public void Integer(string name, long? value)
    {
        WriteExtraFieldsBefore(name);
        if (value is { } number)
        {
            Utf8Formatter.TryFormat(number, _text.BeginValue(MaxScalarLength), out int written);
            EndValue(name, written, sensitive: false);
        }
    }

    /// <summary>Writes a decimal number with a dot, without thousands separators.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The number; <see langword="null"/> is not sent.</param>
    /// <param name="scale">How many decimals are written; a number with more is refused, never rounded. -1: as many as the number has.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Decimal(
        string name,
        decimal? value,
        int scale = -1,
        [CallerArgumentExpression(nameof(value))] string property = "")
    {
        WriteExtraFieldsBefore(name);
        if (value is not { } number)
        {
            return;
        }

        if (scale >= 0 && number.Scale > scale && decimal.Round(number, scale) != number)
        {
            AddScaleViolation(property, name, scale);
        }
        else if ((scale < 0 || scale == number.Scale) && DecimalText.TryWrite(number, _text.BeginValue(MaxScalarLength), out int written))
        {
            EndValue(name, written, sensitive: false);
        }
        else
        {
            WriteFormatted(name, number, scale);
        }
    }

    /// <summary>Writes <c>1</c> or <c>0</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    public void Boolean(string name, bool? value)
    {
        WriteExtraFieldsBefore(name);
        if (value is { } flag)
        {
            _text.BeginValue(1)[0] = flag ? (byte)'1' : (byte)'0';
            EndValue(name, 1, sensitive: false);
        }
    }

    /// <summary>Writes a moment with its offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The moment; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    public void DateTimeOffset(string name, DateTimeOffset? value, string format) =>
        Formatted(name, value, format, sensitive: false);

    /// <summary>Writes a date and time as its clock shows them, without offset.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The date and time; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    public void DateTime(string name, DateTime? value, string format) =>
        Formatted(name, value, format, sensitive: false);

    /// <summary>Writes a date.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The date; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    public void Date(string name, DateOnly? value, string format) =>
        Formatted(name, value, format, sensitive: false);

    /// <summary>Writes a date that is masked wherever it is shown.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The date; <see langword="null"/> is not sent.</param>
    /// <param name="format">A .NET custom format, applied in invariant culture.</param>
    public void SensitiveDate(string name, SensitiveDate? value, string format) =>
        Formatted(name, value?.Reveal(), format, sensitive: true);

    /// <summary>Writes a text of which the specification knows some values.</summary>
    /// <typeparam name="TEnum">Its type.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void Enum<TEnum>(
        string name,
        TEnum? value,
        bool required = false,
        [CallerArgumentExpression(nameof(value))] string property = "")
        where TEnum : struct, IOpenEnum<TEnum> => WriteText(name, value?.Value, required, sensitive: false, property);

    /// <summary>Checks a text that stands in the path: it is part of no form and is not signed.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The text.</param>
    /// <param name="property">The C# expression, for messages.</param>
    public void PathParameter(string name, string? value, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (string.IsNullOrEmpty(value))
        {
            AddViolation(property, name, "is required and must not be empty.");
        }
        else if (value is "." or "..")
        {
            AddViolation(property, name, "stands in the path and cannot be '.' or '..', which a URL swallows.");
        }
        else if (value.AsSpan().ContainsAny('/', '\\'))
        {
            AddViolation(property, name, "stands in the path and cannot hold a slash: some servers take an escaped one for a border between segments.");
        }
        else if (!Utf16Text.IsWhole(value))
        {
            AddViolation(property, name, "holds half of a surrogate pair, which no message can carry.");
        }
    }

    private void WriteText(string name, string? value, bool required, bool sensitive, string property, bool allowEmpty = false)
    {
        WriteExtraFieldsBefore(name);
        if (value is null || (value.Length == 0 && !allowEmpty))
        {
            if (required)
            {
                AddViolation(property, name, allowEmpty ? "is required; it may be empty." : "is required and must not be empty.");
            }

            return;
        }

        if (!_checksValues && AsciiText.TryWrite(value, _text.BeginValue(value.Length)))
        {
            EndValue(name, value.Length, sensitive);
        }
        else
        {
            WriteUtf16(name, value, sensitive, property);
        }
    }

    private void Formatted<T>(string name, T? value, string format, bool sensitive)
        where T : struct, IUtf8SpanFormattable
    {
        WriteExtraFieldsBefore(name);
        if (value is { } moment)
        {
            // No character of a format grows beyond six ("K" becomes "+05:00").
            Span<byte> destination = _text.BeginValue(MaxScalarLength + (6 * format.Length));
            moment.TryFormat(destination, out int written, format, CultureInfo.InvariantCulture);
            if (_checksValues)
            {
                Check(name, destination[..written], property: string.Empty);
            }

            EndValue(name, written, sensitive);
        }
    }

    // The rare cases have methods of their own, so that the usual ones need no room on the stack for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteUtf16(string name, string value, bool sensitive, string property)
    {
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
            AddViolation(property, name, "holds half of a surrogate pair, which no message can carry.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteFormatted(string name, decimal number, int scale)
    {
        // Zero has a sign in decimal; the wire has none for it.
        number = number == 0 ? Math.Abs(number) : number;

        // A string for the format would be the only allocation of a signature.
        ReadOnlySpan<char> format = scale >= 0 ? ['F', (char)('0' + (scale / 10)), (char)('0' + (scale % 10))] : [];
        number.TryFormat(_text.BeginValue(MaxScalarLength), out int written, format, CultureInfo.InvariantCulture);
        EndValue(name, written, sensitive: false);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddScaleViolation(string property, string name, int scale) =>
        AddViolation(property, name, string.Create(CultureInfo.InvariantCulture, $"has more than {scale} decimals; round it as your books demand."));

    private void EndValue(string name, int length, bool sensitive)
    {
        _record?.AddText(name, start: _text.Length + 1, length, sensitive);
        _valueCount++;
        _text.EndValue(length);
    }

    /// <summary>Looks at a value where there is something to be found.</summary>
    private void Check(string name, ReadOnlySpan<byte> value, string property)
    {
        if (_findsSemicolons && value.Contains(SignedText.Separator))
        {
            AddViolation(
                property,
                name,
                "holds ';', which also stands between the values of the signed text: the message could be passed off as one with other values. "
                    + "Leave it out, or set SigningOptions.AllowSemicolons where nobody else chooses the text.");
        }

        if (_isXml && !XmlCharacters.AreAll(value))
        {
            AddViolation(property, name, "holds a character that XML cannot carry (a control character, for example).");
        }
    }
}
