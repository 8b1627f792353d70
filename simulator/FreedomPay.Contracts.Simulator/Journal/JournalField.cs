namespace FreedomPay.Contracts.Simulator.Journal;

/// <summary>A field of a message, in the order in which it is signed.</summary>
/// <param name="Name">The wire name, with brackets for levels.</param>
/// <param name="Value">The text; that of a card's number or code is masked for ever.</param>
/// <param name="IsSensitive">Whether it is shown only when somebody asks.</param>
internal sealed record JournalField(string Name, string Value, bool IsSensitive)
{
    public const string Masked = "***";

    /// <summary>Gets the text as it may be shown unasked.</summary>
    public string Shown => IsSensitive ? Masked : Value;
}
