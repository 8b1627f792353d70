using System.Globalization;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The check digits of account numbers (ISO 13616).</summary>
internal static class Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    public static bool IsRight(string account)
    {
        string letters = Plain(account);
        if (letters.Length is < Shortest or > Longest || !letters.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        int remainder = 0;
        foreach (char letter in letters[4..] + letters[..4])
        {
            int value = char.IsAsciiDigit(letter) ? letter - '0' : letter - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }

    /// <summary>Returns what is kept of an account: its country and its last four characters.</summary>
    public static string Mask(string account)
    {
        string letters = Plain(account);
        return letters.Length < Shortest ? "XXXX" : $"{letters[..2]}XX-XXXX-{letters[^4..]}";
    }

    private static string Plain(string account) => account.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpper(CultureInfo.InvariantCulture);
}
