namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What the JSON families of the gateway differ in.</summary>
/// <param name="Jws">How requests are signed; null if they are not.</param>
/// <param name="Authorization">What the header <c>Authorization</c> has.</param>
/// <param name="Errors">How responses say that a request failed; null if no source tells.</param>
internal sealed record JsonProtocol(JwsModel? Jws, Authorization Authorization, JsonErrorModel? Errors);
