using System.Text;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>Reads lines, and of a line that is longer than any of a page only its beginning: a file of one line takes no more memory than others.</summary>
internal sealed class BoundedLineReader(TextReader reader, int mostCharacters)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _line = new();
    private int _position;
    private int _length;

    /// <summary>Gets the number of the line that was read last, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Gets whether the line that was read last was cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Returns the next line, without its end; null after the last one.</summary>
    public string? Read()
    {
        _line.Clear();
        IsCut = false;
        bool isThere = false;
        while (true)
        {
            if (_position == _length)
            {
                _length = reader.Read(_buffer, 0, _buffer.Length);
                _position = 0;
                if (_length == 0)
                {
                    return isThere ? Finish() : null;
                }
            }

            isThere = true;
            int end = Array.IndexOf(_buffer, '\n', _position, _length - _position);
            int count = (end < 0 ? _length : end) - _position;
            int room = Math.Min(count, mostCharacters - _line.Length);
            _line.Append(_buffer, _position, room);
            IsCut |= room < count;
            _position += count;
            if (end >= 0)
            {
                _position++;
                return Finish();
            }
        }
    }

    private string Finish()
    {
        Line++;
        if (_line.Length > 0 && _line[^1] == '\r')
        {
            _line.Length--;
        }

        return _line.ToString();
    }
}
