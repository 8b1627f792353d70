namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What the header <c>Authorization</c> of a request in JSON has.</summary>
internal enum Authorization
{
    None,
    Basic,
    Bearer,
}
