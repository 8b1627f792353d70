using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Testing;

/// <summary>A message to the merchant, signed as the gateway signs it.</summary>
internal sealed class SignedNotification(IWritableMessage record, GatewayEndpoint endpoint, MerchantCredentials credentials, SigningOptions options)
    : SignedHttpRequest(record, endpoint, string.Empty, credentials, options);
