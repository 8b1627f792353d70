namespace FreedomPay.Contracts;

/// <summary>
/// Names that others choose, as tags: only those that look like names, and only so many different ones. A payer can give the fields of a signed message other
/// names, because the signature does not bind them; each new name would be a new time series for ever.
/// </summary>
internal sealed class BoundedNames(int capacity)
{
    /// <summary>Takes the place of every name that is too strange, or too many.</summary>
    public const string Other = "other";

    private const int MaxLength = 60;

    /// <summary>More digits could be a card, a phone or an id: a value in the place of a name.</summary>
    private const int MaxDigits = 6;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public string Of(string name)
    {
        if (!IsName(name))
        {
            return Other;
        }

        lock (_names)
        {
            return _names.Contains(name) || (_names.Count < capacity && _names.Add(name)) ? name : Other;
        }
    }

    private static bool IsName(string name)
    {
        int digits = 0;
        foreach (char character in name)
        {
            if (char.IsAsciiDigit(character))
            {
                digits++;
            }
            else if (!char.IsAsciiLetter(character) && character is not ('_' or '-' or '.' or '/'))
            {
                return false;
            }
        }

        return name.Length is > 0 and <= MaxLength && digits <= MaxDigits;
    }
}
