namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Finds card data where no contract has it: in a field whose name is written wrongly, or in one of the shop's own.</summary>
internal static class CardData
{
    private static readonly string[] OfNumbers = ["card", "pan", "number"];
    private static readonly string[] OfCodes = ["cvc", "cvv"];

    /// <summary>Returns whether a field is called like a card's and has its number, or is called like a card's code.</summary>
    public static bool IsIn(string name, string value) => HasOneOf(name, OfCodes) || (HasOneOf(name, OfNumbers) && TestCard.Find(value) is not null);

    private static bool HasOneOf(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
