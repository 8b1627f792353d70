namespace FreedomPay.Contracts.Tests.Client;

/// <summary>What is innermost in an HTTP client.</summary>
public enum Primary
{
    /// <summary>The library's own handler.</summary>
    Own,

    /// <summary>An ordinary one, as an HTTP client has it that nobody has set up.</summary>
    Ordinary,
}
