using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads a JSON message into a <see cref="FieldTable"/>, strictly as RFC 8259 defines it, in UTF-8, within limits. Refused are also what
/// readers are known to disagree about: a byte order mark, a name that occurs twice in an object, half of a surrogate pair. Names and
/// values are positions in the document, or, if they have escapes, in text that is appended to it.
/// </summary>
/// <remarks>
/// A document is an object, whose members are the fields, or a list: then it is one field without a name, which contains the items. Items have
/// no names either. The text of a number is what the document has; that of <c>null</c> is empty. A single value is not a message.
/// </remarks>
internal static class JsonMessageReader
{
    private const string ValueExpected = "a value is expected";

    /// <summary>Reads a document.</summary>
    /// <returns><see langword="null"/>, or why the document cannot be read; the reason quotes nothing from it, and the table is empty.</returns>
    public static string? Read(ReadOnlySpan<byte> body, MessageLimits limits, ref FieldTable table)
    {
        if (body.IsEmpty)
        {
            return "The body is empty.";
        }

        if (body.Length > limits.MaxBytes)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The body is longer than {limits.MaxBytes} bytes.");
        }

        bool isAscii = Ascii.IsValid(body);
        if (!isAscii && !Utf8.IsValid(body))
        {
            return JsonDefect.At(FirstInvalid(body), "it is not UTF-8").Describe(body);
        }

        table.Load(body, isAscii);
        JsonDefect defect = default;
        if (TryRead(body, limits.MaxFields, ref table, ref defect))
        {
            return null;
        }

        table.Clear();
        return defect.Describe(body);
    }

    [SkipLocalsInit]
    private static bool TryRead(ReadOnlySpan<byte> body, int maxFields, ref FieldTable table, ref JsonDefect defect)
    {
        // {"status":"ok","refunds":[{"amount":-100}],"3ds":null} becomes the nodes
        //
        //   0  status    Text "ok"     String   End 1
        //   1  refunds   List          List     End 4   (its items are nodes 1 + 1 up to End)
        //   2            Object        Object   End 4
        //   3  amount    Text "-100"   Number   End 4
        //   4  3ds       Text ""       Null     End 5
        //
        // An object or a list that is not empty is pushed on the stack of levels; its end pops it and sets End.
        Span<JsonLevel> levels = stackalloc JsonLevel[MessageField.MaxDepth + 1];
        int position = WhiteSpace.Skip(body, 0);
        if (position == body.Length || body[position] is not ((byte)'{' or (byte)'['))
        {
            return Fail(ref defect, position, body.StartsWith("\uFEFF"u8) ? "it begins with a byte order mark" : "an object or a list is expected");
        }

        int root = 0;
        levels[0] = new JsonLevel { Node = -1, Close = (byte)'}' };
        if (body[position] == '[')
        {
            table.Next() = new FieldNode { End = 1, Kind = MessageFieldKind.List, Token = JsonToken.List };
            table.Take(1);
            root = 1;
            levels[1] = new JsonLevel { Node = 0, Close = (byte)']' };
        }

        int depth = root;
        ref JsonLevel level = ref levels[depth];
        position = WhiteSpace.Skip(body, position + 1);
        if (position < body.Length && body[position] == level.Close)
        {
            return IsEnd(body, position + 1, ref defect);
        }

        while (true)
        {
            if (table.Count == maxFields)
            {
                defect = JsonDefect.Beyond(string.Create(CultureInfo.InvariantCulture, $"The body has more than {maxFields} fields."));
                return false;
            }

            if (depth == MessageField.MaxDepth)
            {
                defect = JsonDefect.Beyond(string.Create(CultureInfo.InvariantCulture, $"The body nests deeper than {MessageField.MaxDepth} fields."));
                return false;
            }

            ref FieldNode node = ref table.Next();
            node.NameStart = 0;
            node.NameLength = 0;
            node.End = table.Count + 1;
            node.Kind = MessageFieldKind.Text;
            node.IsTaken = false;
            if (level.IsObject)
            {
                if (position >= body.Length || body[position] != '"')
                {
                    return Fail(ref defect, position, "a name in quotation marks is expected");
                }

                int quote = position;
                position = TakeString(body, quote + 1, ref table, out node.NameStart, out node.NameLength, ref defect);
                if (position < 0)
                {
                    return false;
                }

                if (level.IsRepeated(in table, table.Text.Slice(node.NameStart, node.NameLength)))
                {
                    return FailTwice(ref defect, quote);
                }

                position = SkipWhiteSpace(body, position);
                if (position >= body.Length || body[position] != ':')
                {
                    return Fail(ref defect, position, "a colon is expected");
                }

                position = SkipWhiteSpace(body, position + 1);
            }

            if (position >= body.Length)
            {
                return Fail(ref defect, position, ValueExpected);
            }

            byte first = body[position];
            if (first == '"')
            {
                node.Token = JsonToken.String;
                position = TakeString(body, position + 1, ref table, out node.ValueStart, out node.ValueLength, ref defect);
                if (position < 0)
                {
                    return false;
                }

                table.Take(1);
            }
            else if (first is (byte)'{' or (byte)'[')
            {
                (node.Kind, node.Token, byte close) = first == '{'
                    ? (MessageFieldKind.Object, JsonToken.Object, (byte)'}')
                    : (MessageFieldKind.List, JsonToken.List, (byte)']');
                node.ValueStart = position;
                node.ValueLength = 0;
                table.Take(1);
                position = SkipWhiteSpace(body, position + 1);
                if (position >= body.Length || body[position] != close)
                {
                    level = ref levels[++depth];
                    level = new JsonLevel { Node = table.Count - 1, Close = close };
                    continue;
                }

                position++;
            }
            else
            {
                int end = TakeLiteral(body, position, first, out node.Token);
                if (end < 0)
                {
                    return Fail(ref defect, ~end, ValueExpected);
                }

                node.ValueStart = position;
                node.ValueLength = node.Token == JsonToken.Null ? 0 : end - position;
                position = end;
                table.Take(1);
            }

            // After a value: a comma, or the ends of levels.
            while (true)
            {
                position = SkipWhiteSpace(body, position);
                if (position < body.Length && body[position] == ',')
                {
                    position = SkipWhiteSpace(body, position + 1);
                    break;
                }

                if (position >= body.Length || body[position] != level.Close)
                {
                    return Fail(ref defect, position, level.IsObject ? "a comma or the end of the object is expected" : "a comma or the end of the list is expected");
                }

                if (level.Count > JsonLevel.MostToCompare && RepeatedNames.Find(in table, level.Node + 1, level.Count) is >= 0 and int repeated)
                {
                    int name = table.Nodes[repeated].NameStart - 1;
                    return FailTwice(ref defect, name < body.Length ? name : position);
                }

                position++;
                if (level.Node >= 0)
                {
                    table.End(level.Node);
                }

                if (depth == root)
                {
                    return IsEnd(body, position, ref defect);
                }

                level = ref levels[--depth];
            }
        }
    }

    /// <summary>Reads a string after its first quotation mark.</summary>
    /// <returns>The position after it; negative if there is a mistake.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeString(ReadOnlySpan<byte> body, int start, ref FieldTable table, out int textStart, out int textLength, ref JsonDefect defect)
    {
        textStart = start;
        textLength = JsonStrings.PlainLength(body, start);
        return textLength >= 0 ? start + textLength + 1 : JsonStrings.Decode(body, start, ref table, out textStart, out textLength, ref defect);
    }

    /// <summary>Reads a number or a word.</summary>
    /// <returns>The position after it; the complement of a position if it is neither.</returns>
    private static int TakeLiteral(ReadOnlySpan<byte> body, int position, byte first, out JsonToken token)
    {
        token = first switch
        {
            (byte)'t' => JsonToken.True,
            (byte)'f' => JsonToken.False,
            (byte)'n' => JsonToken.Null,
            _ => JsonToken.Number,
        };
        if (token == JsonToken.Number)
        {
            return JsonNumber.End(body, position);
        }

        ReadOnlySpan<byte> word = token == JsonToken.True ? "true"u8 : token == JsonToken.False ? "false"u8 : "null"u8;
        return body[position..].StartsWith(word) ? position + word.Length : ~position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipWhiteSpace(ReadOnlySpan<byte> body, int position) =>
        position < body.Length && body[position] > ' ' ? position : WhiteSpace.Skip(body, position);

    private static bool IsEnd(ReadOnlySpan<byte> body, int position, ref JsonDefect defect)
    {
        position = WhiteSpace.Skip(body, position);
        return position == body.Length || Fail(ref defect, position, "something follows the document");
    }

    private static bool FailTwice(ref JsonDefect defect, int position) => Fail(ref defect, position, "an object has two members of the same name");

    private static bool Fail(ref JsonDefect defect, int position, string text)
    {
        defect = JsonDefect.At(position, text);
        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> body)
    {
        int position = 0;
        while (Rune.DecodeFromUtf8(body[position..], out _, out int consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }
}
