using System.Runtime.CompilerServices;
using FreedomPay.Contracts.Generator.Emit.Documentation;

namespace FreedomPay.Contracts.Generator.Emit.Text;

/// <summary>Writes lines of C# at the current indentation. Lines end in \n on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private const int MostKept = 1 << 18;

    /// <summary>
    /// The grown buffers, reused by the thread's next writer: growing them takes many times longer than writing a text. The simple form is new
    /// buffers for each writer.
    /// </summary>
    [ThreadStatic]
    private static Room? _spare;

    private Room? _room;
    private int _level;
    private bool _isLineBegun;

    public SourceWriter()
    {
        _room = _spare ?? new Room();
        _spare = null;
    }

    /// <summary>Gets the builder for the next documentation; empty in between.</summary>
    public XmlDocBuilder Documentation => Own.Documentation;

    /// <summary>Gets the number of columns that the indentation takes.</summary>
    public int Indentation => _level * SpacesPerLevel;

    /// <summary>Gets the buffers, which may belong to another writer once this one has finished.</summary>
    private Room Own => _room ?? throw new InvalidOperationException("The writer has finished.");

    /// <summary>Writes a line.</summary>
    public void Line(string text = "")
    {
        Append(text);
        EndLine();
    }

    /// <summary>
    /// Writes a line. The parts go straight into the buffer, which saves a string per line; the simple form is the overload with a string.
    /// </summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Interpolation text) => EndLine();

    /// <summary>Writes a part of a line without creating a string for it.</summary>
    public void Append([InterpolatedStringHandlerArgument("")] ref Interpolation text) => _ = Own;

    /// <summary>Writes a part of a line.</summary>
    public void Append(string text)
    {
        if (text.Length > 0)
        {
            BegunLine().Append(text);
        }
    }

    /// <summary>Writes a part of a line.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            BegunLine().Append(text);
        }
    }

    /// <summary>Writes each line of a block such as a raw string.</summary>
    public void Lines(string text)
    {
        AppendLines(text);
        EndLine();
    }

    /// <summary>Writes each line of a block such as a raw string; only the literal parts may have more than one line.</summary>
    public void Lines([InterpolatedStringHandlerArgument("")] ref BlockInterpolation text) => EndLine();

    /// <summary>Ends the line. An empty one right after an opening brace is left out.</summary>
    public void EndLine()
    {
        if (!_isLineBegun && Own.Text.Characters.EndsWith("{\n".AsSpan()))
        {
            return;
        }

        Own.Text.Append('\n');
        _isLineBegun = false;
    }

    /// <summary>Removes an empty line at the end.</summary>
    public void TrimLine()
    {
        TextBuffer text = Own.Text;
        if (text.Characters.EndsWith("\n\n".AsSpan()))
        {
            text.RemoveLast(1);
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

    /// <summary>Ends a block within a line that continues.</summary>
    public void CloseInLine()
    {
        _level--;
        Append("}");
    }

    public void Indent() => _level++;

    public void Unindent() => _level--;

    /// <summary>Returns the text and ends the use of the writer.</summary>
    public GeneratedText Finish()
    {
        Room room = Own;
        _room = null;
        GeneratedText text = room.Text.ToGeneratedText();
        if (room.Text.Capacity <= MostKept)
        {
            room.Clear();
            _spare = room;
        }

        return text;
    }

    private void AppendLines(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length : end;
            Append(text.AsSpan(start, next - start - (next > start && end >= 0 && text[next - 1] == '\r' ? 1 : 0)));
            if (end >= 0)
            {
                EndLine();
            }

            start = next + 1;
        }
    }

    private TextBuffer BegunLine()
    {
        TextBuffer written = Own.Text;
        if (!_isLineBegun)
        {
            written.Append(' ', Indentation);
            _isLineBegun = true;
        }

        return written;
    }

    /// <summary>The buffers that a writer writes to.</summary>
    private sealed class Room
    {
        public TextBuffer Text { get; } = new();

        public XmlDocBuilder Documentation { get; } = new();

        public void Clear()
        {
            Text.Clear();
            Documentation.Clear();
        }
    }

    /// <summary>
    /// What the compiler turns an interpolated string into: the parts go to the writer one by one, without a string for the whole line.
    /// </summary>
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

    /// <summary>The same for strings whose literal parts have several lines.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct BlockInterpolation
    {
        private readonly SourceWriter _writer;

        public BlockInterpolation(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.AppendLines(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted<T>(T value)
            where T : struct, Enum => AppendFormatted(value.ToString());
    }
}
