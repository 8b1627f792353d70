namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How requests in JSON are signed.</summary>
/// <param name="Algorithm">The value of <c>alg</c>.</param>
/// <param name="IdMember">The member of the header with the merchant's id.</param>
/// <param name="PathMember">The member of the header with the path.</param>
/// <param name="IsIdNumber">Whether the id is a number, and not a text.</param>
internal sealed record JwsModel(string Algorithm, string IdMember, string PathMember, bool IsIdNumber);
