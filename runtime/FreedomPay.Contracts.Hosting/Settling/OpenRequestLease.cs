namespace FreedomPay.Contracts.Hosting;

/// <summary>An open request that one runner works on, until the time of the lease is up.</summary>
/// <param name="Request">The request.</param>
/// <param name="Token">What tells this lease from an earlier and a later one of the same request. A store accepts a result only with the token of the lease that counts.</param>
public sealed record OpenRequestLease(OpenRequest Request, string Token);
