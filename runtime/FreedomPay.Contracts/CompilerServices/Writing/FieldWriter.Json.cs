using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.CompilerServices;

/// <content>Writes JSON without white space. The bytes that are written are the bytes that are signed and sent.</content>
public ref partial struct FieldWriter
{
    /// <summary>The length of what stands before a value, apart from the name: a comma, the name's quotation marks, a colon, a quotation mark.</summary>
    private const int MaxPrefixLength = 5;

    /// <summary>Gets whether the message is JSON.</summary>
    internal readonly bool IsJson => _format == MessageFormat.Json;

    /// <summary>Ends the body of a message in JSON: what is written from here on are its headers.</summary>
    public void BeginHeaders()
    {
        WriteExtraFieldsBefore(name: null);
        _extraFields = null;
        EndMessage();
        _headers = [];
        _hasMembers = false;
    }

    /// <summary>Writes JSON of which nothing is known, as it is; <see langword="null"/> is not sent.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The field, whose own name does not matter.</param>
    /// <param name="required">Whether the message is refused without it.</param>
    /// <param name="property">The C# expression, for error messages.</param>
    public void Any(string name, MessageField? value, bool required = false, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        WriteExtraFieldsBefore(name);
        if (value is null)
        {
            if (required)
            {
                AddMissing(property, name, allowEmpty: true);
            }
        }
        else if (ExtraFieldQueue.RefuseInJson(value) is { } violation)
        {
            AddViolation(property, name, violation);
        }
        else
        {
            WriteExtraJson(value.WithName(name));
        }
    }

    private void BeginMessage() => _text.Add((byte)'{');

    private void EndMessage() => _text.Add((byte)'}');

    /// <summary>Begins a value. Nothing is final before <see cref="EndJson"/>, so that a value can be begun again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Span<byte> BeginJson(string name, int length, JsonToken token)
    {
        if (_headers is not null)
        {
            return _text.Reserve(length);
        }

        Span<byte> destination = _text.Reserve(checked(MaxPrefixLength + JsonText.MaxLength(_isItem ? 0 : name.Length) + length + 1));
        int written = 0;
        if (_hasMembers)
        {
            destination[written++] = (byte)',';
        }

        if (!_isItem)
        {
            destination[written++] = (byte)'"';
            if (!AsciiText.TryWrite(name, destination[written..]) || destination.Slice(written, name.Length).ContainsAny(JsonText.Escaped))
            {
                written += JsonText.Write(name, destination[written..]);
            }
            else
            {
                written += name.Length;
            }

            destination[written++] = (byte)'"';
            destination[written++] = (byte)':';
        }

        _isQuoted = token == JsonToken.String;
        if (_isQuoted)
        {
            destination[written++] = (byte)'"';
        }

        _prefixLength = written;
        return destination[written..];
    }

    private void EndJson(string name, int length, bool sensitive)
    {
        if (_headers is not null)
        {
            _headers.Add(new(name, Encoding.UTF8.GetString(_text.Reserve(length))));
            return;
        }

        _record?.AddText(name, _text.Length + _prefixLength, length, sensitive);
        if (_isQuoted)
        {
            _text.TakeAndEnd(_prefixLength + length, (byte)'"');
        }
        else
        {
            _text.Take(_prefixLength + length);
        }

        _hasMembers = true;
    }

    /// <summary>Writes a string. Nearly all are ASCII and need no escapes.</summary>
    private void WriteJsonString(string name, string value, bool sensitive, string property)
    {
        Span<byte> destination = BeginJson(name, value.Length, JsonToken.String);
        if (AsciiText.TryWrite(value, destination) && (_headers is null ? !destination[..value.Length].ContainsAny(JsonText.Escaped) : IsHeaderValue(destination[..value.Length])))
        {
            EndJson(name, value.Length, sensitive);
        }
        else if (_headers is not null)
        {
            AddViolation(property, name, "is a header, which has visible characters of ASCII only.");
        }
        else if (Utf16Text.IsWhole(value))
        {
            destination = BeginJson(name, JsonText.MaxLength(value.Length), JsonToken.String);
            EndJson(name, JsonText.Write(value, destination), sensitive);
        }
        else
        {
            AddHalfPair(property, name);
        }
    }

    private static bool IsHeaderValue(ReadOnlySpan<byte> value) =>
        !value.ContainsAnyExceptInRange((byte)' ', (byte)'~') && value is not [(byte)' ', ..] and not [.., (byte)' '];

    private void OpenJson(string name, bool isList)
    {
        BeginJson(name, 1, isList ? JsonToken.List : JsonToken.Object)[0] = isList ? (byte)'[' : (byte)'{';
        _text.Take(_prefixLength + 1);
        _hasMembers = false;
        _isItem = false;
    }

    private void CloseJson(bool isList)
    {
        _text.Add(isList ? (byte)']' : (byte)'}');
        _hasMembers = true;
        _isItem = false;
    }

    private void WriteJsonItems<T, TConverter>(string name, ValueList<T> items, WireFormat format, string property)
        where T : notnull
        where TConverter : IWireConverter<T>
    {
        if (!TryBegin(name, isList: true, property))
        {
            return;
        }

        for (int i = 0; i < items.Count; i++)
        {
            _isItem = true;
            string itemName = _record is null ? string.Empty : i.ToString(CultureInfo.InvariantCulture);
            WriteItem<T, TConverter>(name, itemName, items[i], i, format, property);
        }

        End(isList: true);
    }

    private void WriteExtraJson(MessageField field)
    {
        if (field.Kind is not (MessageFieldKind.Object or MessageFieldKind.List))
        {
            WriteExtraSingle(field);
            return;
        }

        bool isList = field.Kind == MessageFieldKind.List;
        if (!TryBegin(field.Name, isList, property: string.Empty))
        {
            return;
        }

        int index = 0;
        foreach (MessageField child in field.Children.Span)
        {
            _isItem = isList;
            WriteExtraJson(isList && _record is not null ? child.WithName(index.ToString(CultureInfo.InvariantCulture)) : child);
            index++;
        }

        End(isList);
    }

    private void WriteExtraSingle(MessageField field)
    {
        if (field.Kind == MessageFieldKind.Text)
        {
            WriteJsonString(field.Name, field.GetText()!, sensitive: true, property: string.Empty);
            return;
        }

        // Numbers, booleans and null have only characters of ASCII that need no escape.
        string text = field.GetText() ?? "null";
        AsciiText.TryWrite(text, BeginJson(field.Name, text.Length, field.Token));
        EndJson(field.Name, text.Length, sensitive: true);
    }
}
