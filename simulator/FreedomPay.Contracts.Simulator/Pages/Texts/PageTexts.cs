using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Texts;

/// <summary>The texts of the pages in one language. Every text is required: a language that lacks one does not compile.</summary>
internal sealed record PageTexts
{
    /// <summary>Gets the languages; the first is for whoever speaks none of them.</summary>
    public static IReadOnlyList<PageTexts> All => [EnglishTexts.Texts, RussianTexts.Texts];

    public required string Code { get; init; }

    /// <summary>Gets the name of the language in itself.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how numbers and dates are written. No culture of the machine: programs without culture data have none but the invariant one.</summary>
    public required IFormatProvider Format { get; init; }

    public required string Simulator { get; init; }

    public required string Notice { get; init; }

    public required string Language { get; init; }

    public required string SkipToContent { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFound { get; init; }

    public required string Continue { get; init; }

    public required string GoingOn { get; init; }

    public required PayerTexts Payer { get; init; }

    public required ConsoleTexts Console { get; init; }

    public required Func<LedgerState, string> State { get; init; }

    public required Func<PaymentKind, string> Kind { get; init; }

    /// <summary>Gets what a test card does.</summary>
    public required Func<TestCard, string> Card { get; init; }

    public static PageTexts? Find(string? code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the language that a browser asks for before the others.</summary>
    public static PageTexts Accepted(string header) => header
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Split(';', StringSplitOptions.TrimEntries))
        .OrderByDescending(static part => part.Length > 1 && part[1].StartsWith("q=", StringComparison.Ordinal) && double.TryParse(part[1][2..], System.Globalization.CultureInfo.InvariantCulture, out double weight) ? weight : 1)
        .Select(static part => Find(part[0].Split('-')[0]))
        .FirstOrDefault(static language => language is not null) ?? All[0];
}
