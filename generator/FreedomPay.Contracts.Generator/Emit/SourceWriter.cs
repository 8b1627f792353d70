using System.Text;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes lines of C# at the current indentation. Lines end in \n on every machine.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>How many columns the indentation takes.</summary>
    public int Indentation => _level * SpacesPerLevel;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', Indentation).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes each line of a block, for example of a raw string.</summary>
    public void Lines(string block)
    {
        foreach (string line in block.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Takes an empty line back that stands last.</summary>
    public void TrimLine()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
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

    public override string ToString() => _text.ToString();
}
