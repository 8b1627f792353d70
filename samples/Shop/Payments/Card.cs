using FreedomPay.Contracts;

namespace Shop.Payments;

/// <summary>A card, on its way from the form to the gateway. Nothing stores it, and nothing shows it.</summary>
internal sealed record Card(SensitiveText Pan, SensitiveText Cvc, SensitiveText Month, SensitiveText Year, SensitiveText Name);
