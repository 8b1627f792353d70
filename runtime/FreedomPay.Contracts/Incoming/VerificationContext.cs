namespace FreedomPay.Contracts;

/// <summary>With what a request was verified: its answer is signed with the same.</summary>
internal sealed record VerificationContext(GatewayEndpoint Endpoint, ScriptName ScriptName, MerchantCredentials Credentials, KeyKind Key);
