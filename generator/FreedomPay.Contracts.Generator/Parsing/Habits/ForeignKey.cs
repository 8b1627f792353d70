namespace FreedomPay.Contracts.Generator.Parsing.Habits;

/// <summary>What to do about a key that the format does not have.</summary>
/// <param name="Advice">The end of the message.</param>
/// <param name="Meant">The key that it takes the place of, or null: that key is not reported as missing as well.</param>
/// <param name="IsSame">Whether it says the same as that key, so that nothing is lost if that one is there too.</param>
internal sealed record ForeignKey(string Advice, string? Meant, bool IsSame = false);
