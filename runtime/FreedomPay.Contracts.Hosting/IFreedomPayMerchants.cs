namespace FreedomPay.Contracts.Hosting;

/// <summary>The merchants of this program.</summary>
public interface IFreedomPayMerchants
{
    /// <summary>Gets all merchants, in the order in which <c>AddFreedomPay</c> was called.</summary>
    IReadOnlyList<FreedomPayMerchant> All { get; }

    /// <summary>Gets a merchant by its name.</summary>
    /// <param name="name">The name that was passed to <c>AddFreedomPay</c>; empty for the default merchant.</param>
    /// <exception cref="InvalidOperationException">There is no such merchant.</exception>
    FreedomPayMerchant this[string name] { get; }
}
