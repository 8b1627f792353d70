namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>The step that a cardholder takes at the issuer.</summary>
internal sealed class LedgerThreeDSecure
{
    public required string PaReq { get; init; }

    public required string Md { get; init; }

    /// <summary>Gets what the ACS tells when the cardholder has passed; nobody guesses it.</summary>
    public required string PassedPaRes { get; init; }

    /// <summary>Gets what the ACS tells when the cardholder has not passed.</summary>
    public required string RefusedPaRes { get; init; }

    /// <summary>Gets the code that the page of the ACS asks for; null if it asks for nothing.</summary>
    public string? Code { get; init; }

    /// <summary>Gets or sets what the ACS has told the gateway itself, where no merchant carries it.</summary>
    public string? ToldPaRes { get; set; }

    /// <summary>Gets or sets how many wrong codes were entered.</summary>
    public int WrongCodes { get; set; }
}
