using System.Runtime.CompilerServices;
using System.Text;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes lines of C# at the current indentation. Lines end in \n on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int MostKept = 1 << 18;

    /// <summary>Grown once a thread: a text is written in a fraction of the time in which room for it is made.</summary>
    [ThreadStatic]
    private static StringBuilder? _spare;

    private StringBuilder? _buffer;
    private int _level;
    private bool _isLineBegun;

    public SourceWriter()
    {
        _buffer = _spare ?? new StringBuilder();
        _spare = null;
    }

    /// <summary>The buffer may be another writer's once this one has finished.</summary>
    private StringBuilder Text => _buffer ?? throw new InvalidOperationException("The writer has finished.");

    /// <summary>How many columns the indentation takes.</summary>
    public int Indentation => _level * SpacesPerLevel;

    /// <summary>Writes a line, or each line of a block such as a raw string.</summary>
    public void Line(string text = "")
    {
        Append(text);
        EndLine();
    }

    /// <summary>Writes a line, or each line of a block, without a string for it.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Interpolation text) => EndLine();

    /// <summary>Writes a part of a line.</summary>
    public void Append(string text) => Append(text, 0, text.Length);

    public void Append(string text, int start, int length)
    {
        int end = start + length;
        while (start < end)
        {
            int next = text.IndexOf('\n', start, end - start);
            AppendWithinLine(text, start, (next < 0 ? end : next > start && text[next - 1] == '\r' ? next - 1 : next) - start);
            if (next < 0)
            {
                return;
            }

            EndLine();
            start = next + 1;
        }
    }

    public void EndLine()
    {
        Text.Append('\n');
        _isLineBegun = false;
    }

    /// <summary>Takes an empty line back that stands last.</summary>
    public void TrimLine()
    {
        StringBuilder text = Text;
        if (text.Length > 1 && text[text.Length - 1] == '\n' && text[text.Length - 2] == '\n')
        {
            text.Length--;
        }
    }

    public void Open()
    {
        Line("{");
        _level++;
    }

    public void Close(string end = "}")
    {
        _level--;
        Line(end);
    }

    public void Indent() => _level++;

    public void Unindent() => _level--;

    /// <summary>Gives the text and ends the writer's use.</summary>
    public string Finish()
    {
        StringBuilder buffer = Text;
        _buffer = null;
        string text = buffer.ToString();
        if (buffer.Capacity <= MostKept)
        {
            _spare = buffer.Clear();
        }

        return text;
    }

    private void AppendWithinLine(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (!_isLineBegun)
        {
            Text.Append(' ', Indentation);
            _isLineBegun = true;
        }

        Text.Append(text, start, length);
    }

    /// <summary>What the compiler turns an interpolated string into: its parts go to the writer as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly SourceWriter _writer;

        public Interpolation(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted<T>(T value)
            where T : struct, Enum => AppendFormatted(value.ToString());
    }
}
