using System.Globalization;
using FreedomPay.Contracts.Simulator.Ledger;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>What somebody has entered into the form for a card.</summary>
internal sealed class EnteredCard
{
    private const int MostCharacters = 100;

    public string Number { get; init; } = string.Empty;

    public string Month { get; init; } = string.Empty;

    public string Year { get; init; } = string.Empty;

    public string Code { get; init; } = string.Empty;

    public string Owner { get; init; } = string.Empty;

    public string Amount { get; init; } = string.Empty;

    /// <summary>Gets the amount; null if the text is none.</summary>
    public decimal? AmountValue => decimal.TryParse(Amount.Replace(',', '.').Replace(" ", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    public string FullYear => Year.Length == 4 ? Year[2..] : Year;

    public static EnteredCard Of(IFormCollection form) => new()
    {
        Number = Text(form, "number"),
        Month = Text(form, "month") is { Length: 1 } digit ? "0" + digit : Text(form, "month"),
        Year = Text(form, "year"),
        Code = Text(form, "code"),
        Owner = Text(form, "owner"),
        Amount = Text(form, "amount"),
    };

    /// <summary>Returns a test card as somebody would enter it.</summary>
    public static EnteredCard Test(TestCard card, DateTimeOffset now, string amount) => new()
    {
        Number = Grouped(card.Number),
        Month = "12",
        Year = YearAhead(now),
        Code = "123",
        Owner = "TEST PAYER",
        Amount = amount,
    };

    public static string YearAhead(DateTimeOffset now) => ((now.Year + 3) % 100).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Returns a number in groups of four digits, as it stands on a card.</summary>
    public static string Grouped(string number) => string.Join(' ', number.Chunk(4).Select(static group => new string(group)));

    /// <summary>Returns the names of the fields that are wrong. Whether there is such a card is not checked here.</summary>
    public IEnumerable<string> Wrong(DateTimeOffset now)
    {
        if (TestCard.Find(Number) is null)
        {
            yield return "number";
        }

        bool isMonth = int.TryParse(Month, NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12;
        bool isYear = FullYear.Length == 2 && FullYear.All(char.IsAsciiDigit);
        if (!isMonth)
        {
            yield return "month";
        }

        if (!isYear)
        {
            yield return "year";
        }

        if (isMonth && isYear && (2000 + int.Parse(FullYear, CultureInfo.InvariantCulture)) * 12 + month < (now.Year * 12) + now.Month)
        {
            yield return "over";
        }

        if (Code.Length is not (3 or 4) || !Code.All(char.IsAsciiDigit))
        {
            yield return "code";
        }

        if (Owner.Length == 0)
        {
            yield return "owner";
        }
    }

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: <= MostCharacters } text ? text : string.Empty;
}
