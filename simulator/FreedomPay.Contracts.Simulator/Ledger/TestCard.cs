using System.Globalization;
using FreedomPay.Common;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>A card number of this simulator's own, and what becomes of a payment with it. No bank has issued any of them.</summary>
internal sealed record TestCard(string Number, string Name, TestCardEnd End, bool AsksCardholder = false, bool AsksCode = false, string? Failure = null)
{
    private const string Issuer = "4400000";

    /// <summary>Gets whether a payment with it is decided later.</summary>
    public bool TakesTime => End is TestCardEnd.PaidLater or TestCardEnd.DeclinedLater;

    /// <summary>Gets the cards, in the order in which the pages show them.</summary>
    public static IReadOnlyList<TestCard> All { get; } =
    [
        new(NumberOf(1), "pays", TestCardEnd.Paid),
        new(NumberOf(2), "challenge", TestCardEnd.Paid, AsksCardholder: true, AsksCode: true),
        new(NumberOf(3), "frictionless", TestCardEnd.Paid, AsksCardholder: true),
        new(NumberOf(4), "refused by the issuer", TestCardEnd.RefusedByIssuer, AsksCardholder: true, Failure: FailureCode.Texts.ThreeDSecureFailed),
        new(NumberOf(5), "declined after the challenge", TestCardEnd.Declined, AsksCardholder: true, AsksCode: true, Failure: FailureCode.Texts.InsufficientFunds),
        new(NumberOf(6), "not enough money", TestCardEnd.Declined, Failure: FailureCode.Texts.InsufficientFunds),
        new(NumberOf(7), "expired", TestCardEnd.Declined, Failure: FailureCode.Texts.CardExpired),
        new(NumberOf(8), "takes its time, then pays", TestCardEnd.PaidLater),
        new(NumberOf(9), "takes its time, then is declined", TestCardEnd.DeclinedLater, Failure: FailureCode.Texts.InsufficientFunds),
    ];

    /// <summary>Gets what any other number does that passes the check of its last digit.</summary>
    public static TestCard Other { get; } = new(string.Empty, "pays", TestCardEnd.Paid);

    /// <summary>Finds out what a card does; null if the number is none.</summary>
    public static TestCard? Find(string number)
    {
        string digits = new([.. number.Where(static character => !char.IsWhiteSpace(character))]);
        return All.FirstOrDefault(card => card.Number == digits) ?? (IsCardNumber(digits) ? Other : null);
    }

    public static TestCard Named(string name) => All.FirstOrDefault(card => card.Name == name) ?? Other;

    /// <summary>Returns the number with all but its first six and its last four digits masked, as the gateway shows it.</summary>
    public static string Mask(string number) => number.Length < 12 ? "XXXX" : $"{number[..4]}-{number[4..6]}XX-XXXX-{number[^4..]}";

    public static string BrandOf(string number) => number.FirstOrDefault() switch { '4' => "VI", '5' or '2' => "CA", _ => "XX" };

    private static bool IsCardNumber(string digits) =>
        digits.Length is >= 13 and <= 19 && digits.All(char.IsAsciiDigit) && LastDigit(digits[..^1]) == digits[^1];

    private static string NumberOf(int index)
    {
        string start = Issuer + index.ToString("D8", CultureInfo.InvariantCulture);
        return start + LastDigit(start);
    }

    /// <summary>The check digit of Luhn's rule.</summary>
    private static char LastDigit(string start)
    {
        int sum = 0;
        for (int i = start.Length - 1, place = 0; i >= 0; i--, place++)
        {
            int digit = start[i] - '0';
            if (place % 2 == 0)
            {
                digit *= 2;
            }

            sum += digit > 9 ? digit - 9 : digit;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
