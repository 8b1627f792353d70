namespace FreedomPay.Contracts;

/// <summary>The verdicts on an <c>X-JWS-Signature</c> that is not accepted. Their texts say what to look for, and nothing of what came.</summary>
internal static class JwsVerdicts
{
    public static readonly SignatureVerdict Missing = new(SignatureFailure.Missing, "The request has no X-JWS-Signature.");

    public static readonly SignatureVerdict TooLong = new(SignatureFailure.NotDetachedJws, "X-JWS-Signature is longer than any request needs.");

    public static readonly SignatureVerdict NotThreeParts = new(
        SignatureFailure.NotDetachedJws, "X-JWS-Signature is not a header and a digest with two dots between them.");

    public static readonly SignatureVerdict WithPayload = new(
        SignatureFailure.NotDetachedJws, "X-JWS-Signature has a payload between its two dots. The body is the payload, and is left out there.");

    public static readonly SignatureVerdict NotBase64Url = new(
        SignatureFailure.NotDetachedJws, "A part of X-JWS-Signature is not base64url: letters, digits, '-' and '_', without padding.");

    public static readonly SignatureVerdict NotADigest = new(
        SignatureFailure.NotDetachedJws, "The last part of X-JWS-Signature does not have the length of a digest of the algorithm.");

    public static readonly SignatureVerdict HeaderUnreadable = new(
        SignatureFailure.JwsHeaderUnreadable,
        "The header in X-JWS-Signature is not a JSON object of texts and numbers, in UTF-8, in which no name comes twice.");

    public static readonly SignatureVerdict Critical = new(
        SignatureFailure.OtherAlgorithm, "The header in X-JWS-Signature has a member 'crit' or 'b64', which change how it is to be verified.");

    public static readonly SignatureVerdict Mismatch = new(
        SignatureFailure.Mismatch,
        "X-JWS-Signature does not match. It was computed over the header that is in it and over the body. Check the secret key, and that the body is byte for byte the one that was sent.");

    public static SignatureVerdict OtherAlgorithm(JwsScheme scheme) => new(
        SignatureFailure.OtherAlgorithm, $"The header in X-JWS-Signature does not say that 'alg' is '{scheme.Algorithm}'.");

    public static SignatureVerdict OtherPath(JwsScheme scheme) => new(
        SignatureFailure.OtherRequest,
        $"The header in X-JWS-Signature does not have the path of the request as '{scheme.PathMember}': from the first slash on, without host and query.");

    public static SignatureVerdict OtherId(JwsScheme scheme) => new(
        SignatureFailure.OtherRequest,
        $"The header in X-JWS-Signature does not have the expected id as '{scheme.IdMember}', a {(scheme.IdKind == JwsIdKind.Number ? "number" : "string")}.");

    public static SignatureVerdict OtherMethod() => new(
        SignatureFailure.OtherRequest, "The header in X-JWS-Signature does not have the method of the request as 'method'.");

    public static SignatureVerdict OtherParameters() => new(
        SignatureFailure.OtherRequest, "The header in X-JWS-Signature does not have an empty string as 'params'.");
}
