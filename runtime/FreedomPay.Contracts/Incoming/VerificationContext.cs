namespace FreedomPay.Contracts;

/// <summary>What a request was verified with: the reply is signed with the same.</summary>
internal sealed record VerificationContext(GatewayEndpoint Endpoint, ScriptName ScriptName, MerchantCredentials Credentials, KeyKind Key);
