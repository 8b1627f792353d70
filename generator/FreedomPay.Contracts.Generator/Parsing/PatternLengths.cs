namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Tells how long the texts are that a pattern matches: <c>^[0-9]{13,19}$</c> matches 13 to 19 characters. Knows what specs usually have, and says
/// nothing about the rest.
/// </summary>
internal ref struct PatternLengths
{
    /// <summary>Groups within groups; deeper ones are not looked into.</summary>
    private const int Deepest = 16;

    private ReadOnlySpan<char> _rest;
    private int _depth;

    private PatternLengths(ReadOnlySpan<char> pattern) => _rest = pattern;

    /// <summary>Returns the least and the greatest length, which is <see cref="int.MaxValue"/> if there is none; null if the pattern is not understood, or matches a part of a text.</summary>
    public static (int Min, int Max)? Of(string pattern)
    {
        if (pattern.Length < 2 || pattern[0] != '^' || pattern[pattern.Length - 1] != '$')
        {
            return null;
        }

        PatternLengths lengths = new(pattern.AsSpan(1, pattern.Length - 2));
        (int Min, int Max)? whole = lengths.Sequence();

        // '^a|b$' is anchored at one end each.
        return lengths._rest.IsEmpty ? whole : null;
    }

    private static int Add(int left, int right) => (int)Math.Min((long)left + right, int.MaxValue);

    private static int Times(int length, int count) => (int)Math.Min((long)length * count, int.MaxValue);

    /// <summary>Reads alternatives up to a closing parenthesis.</summary>
    private (int Min, int Max)? Alternatives()
    {
        if (Sequence() is not (int min, int max))
        {
            return null;
        }

        while (Take('|'))
        {
            if (Sequence() is not (int otherMin, int otherMax))
            {
                return null;
            }

            (min, max) = (Math.Min(min, otherMin), Math.Max(max, otherMax));
        }

        return (min, max);
    }

    private (int Min, int Max)? Sequence()
    {
        (int min, int max) = (0, 0);
        while (!_rest.IsEmpty && _rest[0] is not ('|' or ')'))
        {
            if (Atom() is not (int atomMin, int atomMax) || Quantifier() is not (int least, int most))
            {
                return null;
            }

            (min, max) = (Add(min, Times(atomMin, least)), Add(max, Times(atomMax, most)));
        }

        return (min, max);
    }

    private (int Min, int Max)? Atom()
    {
        char first = _rest[0];
        _rest = _rest.Slice(1);
        return first switch
        {
            '(' => Group(),
            '[' => Set() ? (1, 1) : null,
            '\\' => Escape() ? (1, 1) : null,
            '^' or '$' or '{' or '}' or '*' or '+' or '?' or ']' or '#' => null,
            _ => (1, 1),
        };
    }

    private (int Min, int Max)? Group()
    {
        if (!_rest.IsEmpty && _rest[0] == '?')
        {
            if (!_rest.StartsWith("?:".AsSpan(), StringComparison.Ordinal))
            {
                return null;
            }

            _rest = _rest.Slice(2);
        }

        if (++_depth > Deepest || Alternatives() is not (int min, int max) || !Take(')'))
        {
            return null;
        }

        _depth--;
        return (min, max);
    }

    private bool Set()
    {
        _ = Take('^');
        for (int index = 0; index < _rest.Length; index++)
        {
            if (_rest[index] == '\\')
            {
                index++;
            }
            else if (_rest[index] == '[')
            {
                return false;
            }
            else if (_rest[index] == ']' && index > 0)
            {
                _rest = _rest.Slice(index + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads an escape that stands for one character.</summary>
    private bool Escape()
    {
        if (_rest.IsEmpty || !(_rest[0] is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 't' || char.IsPunctuation(_rest[0]) || char.IsSymbol(_rest[0])))
        {
            return false;
        }

        _rest = _rest.Slice(1);
        return true;
    }

    private (int Least, int Most)? Quantifier()
    {
        (int Least, int Most)? count = (1, 1);
        if (Take('*'))
        {
            count = (0, int.MaxValue);
        }
        else if (Take('+'))
        {
            count = (1, int.MaxValue);
        }
        else if (Take('?'))
        {
            count = (0, 1);
        }
        else if (Take('{'))
        {
            count = Braces();
        }
        else
        {
            return count;
        }

        // '*?' and '+?' match as much, in another order.
        _ = Take('?');
        return count;
    }

    private (int Least, int Most)? Braces()
    {
        if (Number() is not int least)
        {
            return null;
        }

        int? most = Take(',') ? (!_rest.IsEmpty && _rest[0] == '}' ? int.MaxValue : Number()) : least;
        return Take('}') && most is int known ? (least, known) : null;
    }

    private int? Number()
    {
        int length = 0;
        while (length < _rest.Length && _rest[length] is >= '0' and <= '9')
        {
            length++;
        }

        if (length is 0 or > 6)
        {
            return null;
        }

        int number = int.Parse(_rest.Slice(0, length).ToString(), System.Globalization.CultureInfo.InvariantCulture);
        _rest = _rest.Slice(length);
        return number;
    }

    private bool Take(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
        {
            return false;
        }

        _rest = _rest.Slice(1);
        return true;
    }
}
