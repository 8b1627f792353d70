using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Splits a command line into words as a POSIX shell does: quotes, <c>$'…'</c>, backslashes, and lines that go on. Nothing is expanded or run.</summary>
internal static class ShellWords
{
    public static List<string> Split(string text)
    {
        List<string> words = [];
        StringBuilder? word = null;
        int index = 0;
        while (index < text.Length)
        {
            char next = text[index];
            switch (next)
            {
                case '\'':
                    index = Quoted(text, index + 1, '\'', isEscaped: false, word ??= new());
                    break;
                case '"':
                    index = Quoted(text, index + 1, '"', isEscaped: true, word ??= new());
                    break;
                case '$' when index + 1 < text.Length && text[index + 1] == '\'':
                    index = AnsiQuoted(text, index + 2, word ??= new());
                    break;
                case '\\' or '^' when index + 1 < text.Length && text[index + 1] is '\r' or '\n':
                    index += text[index + 1] == '\r' && index + 2 < text.Length && text[index + 2] == '\n' ? 3 : 2;
                    break;
                case '\\' when index + 1 < text.Length:
                    (word ??= new()).Append(text[index + 1]);
                    index += 2;
                    break;
                case ' ' or '\t' or '\r' or '\n':
                    End();
                    index++;
                    break;
                default:
                    (word ??= new()).Append(next);
                    index++;
                    break;
            }
        }

        End();
        return words;

        void End()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }

    private static int Quoted(string text, int index, char quote, bool isEscaped, StringBuilder word)
    {
        while (index < text.Length && text[index] != quote)
        {
            if (isEscaped && text[index] == '\\' && index + 1 < text.Length && text[index + 1] is '"' or '\\' or '$' or '`' or '\n')
            {
                index++;
                if (text[index] == '\n')
                {
                    index++;
                    continue;
                }
            }

            word.Append(text[index++]);
        }

        return index + 1;
    }

    /// <summary>Browsers write bodies with line breaks in this way.</summary>
    private static int AnsiQuoted(string text, int index, StringBuilder word)
    {
        while (index < text.Length && text[index] != '\'')
        {
            if (text[index] != '\\' || index + 1 >= text.Length)
            {
                word.Append(text[index++]);
                continue;
            }

            char escape = text[index + 1];
            index += 2;
            int length = escape switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (length > 0 && index + length <= text.Length && int.TryParse(text.AsSpan(index, length), System.Globalization.NumberStyles.HexNumber, null, out int code))
            {
                word.Append((char)code);
                index += length;
            }
            else
            {
                word.Append(escape switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
            }
        }

        return index + 1;
    }
}
