using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Recognizes card numbers and keys in the values of a spec, which is in a repository and in every copy of the assembly.</summary>
internal static class SecretValues
{
    private const int ShortestCard = 13;
    private const int LongestCard = 19;
    private const int ShortestKey = 16;
    private const int LongestKey = 200;
    private const int LongestUrl = 2000;
    private const int ShortestParameter = 6;
    private const int ShortestInPath = 24;
    private const int ShortestShown = 20;
    private const int LongestShown = 2000;

    /// <summary>Numbers that the makers of payment systems publish for tests, and that nobody's card has.</summary>
    private static readonly HashSet<string> TestCards = new(StringComparer.Ordinal)
    {
        "4111111111111111", "4242424242424242", "4012888888881881", "4222222222222", "4000000000000002", "4000056655665556", "5555555555554444", "5105105105105100", "5200828282828210",
        "2223003122003222", "378282246310005", "371449635398431", "6011111111111117", "6011000990139424", "30569309025904", "38520000023237", "3530111333300000", "3566002020360505",
    };

    private static readonly Regex SaysKey = new(@"\b(?:key|secret|token|password|ключ|пароль|токен)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Parameter = new("(?:^|[_-])(?:token|secret|key|apikey|password|passwd|pwd|pass|auth|signature|sig|hash|jwt|bearer|credential|credentials|session)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Bounded by the length of the text: no part of any of these can match in two ways.
    private static readonly Regex Known = new(@"^(?:(?:sk|pk|rk|whsec)_[A-Za-z0-9_]{8,}|eyJ[A-Za-z0-9_-]{8,}\.|AKIA[A-Z0-9]{12,}|gh[pousr]_[A-Za-z0-9]{16,}|-----BEGIN )", RegexOptions.CultureInvariant);
    private static readonly Regex KeyLetters = new("^[A-Za-z0-9+/_=.-]+$", RegexOptions.CultureInvariant);
    private static readonly Regex Hexadecimal = new("^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$", RegexOptions.CultureInvariant);

    /// <summary>Returns what a value looks like, or null if it looks like nothing secret.</summary>
    public static string? Of(string text) => HoldsCardNumber(text, areTestCardsMeant: false) ? "a card number"
        : text.Length <= LongestKey && (IsKnown(text) || IsRandom(text)) ? "a key"
        : null;

    /// <summary>Returns what a URL holds that gives somebody access, or null if nothing in it does.</summary>
    public static string? InUrl(string text)
    {
        if (text.Length > LongestUrl || text.IndexOf("://", StringComparison.Ordinal) < 0 || !Uri.TryCreate(text, UriKind.Absolute, out Uri? url))
        {
            return null;
        }

        if (url.UserInfo.IndexOf(':') >= 0)
        {
            return "a password";
        }

        bool isNamed = $"{url.Query.TrimStart('?')}&{url.Fragment.TrimStart('#')}".Split('&').Any(static part => part.IndexOf('=') is > 0 and int sign && IsSecretParameter(part.Substring(0, sign), part.Substring(sign + 1)));
        return isNamed || url.AbsolutePath.Split('/').Any(static segment => segment.Length <= LongestKey && (IsKnown(segment) || (segment.Length >= ShortestInPath && IsRandom(segment)))) ? "a key" : null;
    }

    /// <summary>Returns a text as messages show it: without the name and the password that are before the host of a URL.</summary>
    public static string WithoutUser(string text)
    {
        int start = text.IndexOf("://", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf('@', start);
        return end < 0 ? text : $"{text.Substring(0, start + 3)}…{text.Substring(end)}";
    }

    /// <summary>Returns what a text for readers shows, where test cards may be and ids look like keys; null if nothing is secret in it.</summary>
    public static string? Shown(string text) => HoldsCardNumber(text, areTestCardsMeant: true) ? "a card number"
        : text.Length <= LongestKey && IsKnown(text) ? "a key"
        : text.Length <= LongestShown && HasLongWord(text) && SaysKey.IsMatch(text) && text.Split(' ', '\n', '"', '\'', ',', '`').Any(static word => word.TrimEnd('.', ';', ')') is { Length: >= ShortestShown } shown && (IsKnown(shown) || IsRandom(shown))) ? "a key"
        : null;

    /// <summary>Determines whether a text has a word as long as a key. Most texts have none, and need not be taken apart.</summary>
    private static bool HasLongWord(string text)
    {
        int length = 0;
        foreach (char character in text)
        {
            length = character is ' ' or '\n' ? 0 : length + 1;
            if (length >= ShortestShown)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSecretParameter(string name, string value) => value.Length <= LongestKey
        && ((value.Length >= ShortestParameter && PlaceholderText.Of(value) is null && value.IndexOfAny(['{', '<', '$']) < 0 && Parameter.IsMatch(name)) || (value.Length >= ShortestKey && (IsKnown(value) || IsRandom(value))));

    /// <summary>Determines whether a text begins as keys of well-known services do. Most texts have none of these marks, and need no expression.</summary>
    private static bool IsKnown(string text) =>
        text.Length >= 8 && (text[2] is '_' or 'J' or 'I' || text[3] is '_' || text[4] is '_' || text[5] is '_' || text[0] is '-') && Known.IsMatch(text);

    /// <summary>Determines whether digits, perhaps in groups, are a card number: its last digit proves the others.</summary>
    private static bool HoldsCardNumber(string text, bool areTestCardsMeant)
    {
        int index = text.Length < ShortestCard ? text.Length : 0;
        while (index < text.Length)
        {
            if (!IsDigit(text[index]))
            {
                index++;
                continue;
            }

            int start = index;
            int count = 0;
            while (index < text.Length && (IsDigit(text[index]) || (text[index] is ' ' or '-' && index + 1 < text.Length && IsDigit(text[index + 1]))))
            {
                count += IsDigit(text[index]) ? 1 : 0;
                index++;
            }

            bool isAlone = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (index == text.Length || !char.IsLetterOrDigit(text[index]));
            if (count >= ShortestCard && isAlone && IsCardIn(text.Substring(start, index - start), count, areTestCardsMeant))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the number alone, or in groups, is a card's; or one group, with a date or another number behind it.</summary>
    private static bool IsCardIn(string run, int count, bool areTestCardsMeant)
    {
        string digits = count > LongestCard ? "" : new([.. run.Where(IsDigit)]);
        return IsSecretCard(digits, areTestCardsMeant) || run.Split(' ').Any(group => IsSecretCard(group, areTestCardsMeant));
    }

    private static bool IsSecretCard(string digits, bool areTestCardsMeant) =>
        digits.Length is >= ShortestCard and <= LongestCard && digits.All(IsDigit) && IsCard(digits) && !(areTestCardsMeant && TestCards.Contains(digits));

    /// <summary>Determines whether a number begins as that of a payment system, has its length, and ends in its check digit.</summary>
    private static bool IsCard(string digits)
    {
        bool isOfSystem = digits[0] switch
        {
            '4' => digits.Length is 13 or 16 or 19,
            '5' or '6' or '2' => digits.Length is 16 or 19,
            '3' => digits.Length is 14 or 15 or 16,
            _ => false,
        };
        int sum = 0;
        for (int index = 0; index < digits.Length; index++)
        {
            int digit = digits[digits.Length - 1 - index] - '0';
            int doubled = index % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return isOfSystem && sum % 10 == 0 && digits.Distinct().Count() > 1;
    }

    /// <summary>Determines whether capitals, small letters and digits alternate as in no word, or a text is a long hexadecimal number.</summary>
    private static bool IsRandom(string text)
    {
        if (text.Length < ShortestKey || !KeyLetters.IsMatch(text))
        {
            return false;
        }

        if (Hexadecimal.IsMatch(text))
        {
            return text.Any(char.IsDigit) && text.Any(char.IsLetter);
        }

        int changes = 0;
        for (int index = 1; index < text.Length; index++)
        {
            changes += char.IsDigit(text[index - 1]) != char.IsDigit(text[index]) ? 1 : 0;
        }

        return changes >= 4 && text.Any(static letter => letter is >= 'a' and <= 'z') && text.Any(static letter => letter is >= 'A' and <= 'Z');
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
