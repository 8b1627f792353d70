using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>What is wrong with the header of an <c>X-JWS-Signature</c>, which can be read without a key.</summary>
internal static class JwsHeaderChanges
{
    public static IReadOnlyList<Change> Of(JwsInput input)
    {
        JwsText signature = input.Signature;
        List<Change> changes = [];
        string made = signature.Digest.Length switch { 32 => "HS256", 48 => "HS384", _ => "HS512" };
        string wanted = input.Scheme?.Algorithm ?? (made == "HS384" ? "HS256" : made);
        string? named = signature.Member("alg");
        if (named != wanted || made != wanted)
        {
            changes.Add(Member("alg", made == wanted ? $"with alg {wanted} in the header" : $"with a digest made by {made}", $"name and use {wanted}{(input.Scheme is null ? string.Empty : ", which this endpoint wants")}"));
        }

        string path = input.Scheme?.PathMember ?? (signature.Member("path") is not null ? "path" : "uri");
        if (signature.Member(path) is not { } signedPath)
        {
            changes.Add(Member(path, $"without a member {path}", $"put the path of the URL into the header as {path}"));
        }
        else if (input.Path is { } called && called != signedPath)
        {
            changes.Add(Member(path, $"with the path {Quoted(signedPath, input.Keys)}", $"put {Quoted(called, input.Keys)} into the header as {path}: the path that is called, without host and query"));
        }

        string id = input.Scheme?.IdMember ?? (signature.Member("merchant_id") is not null ? "merchant_id" : "auth_id");
        if (signature.Member(id) is not { } signedId)
        {
            changes.Add(Member(id, $"without a member {id}", $"put the merchant's id into the header as {id}"));
        }
        else if (input.Id is { } merchant && merchant != signedId)
        {
            changes.Add(Member(id, $"with another {id}", $"put the id of the merchant whose key signs into the header as {id}"));
        }
        else if (input.Scheme is { } scheme && scheme.IsIdNumber != signature.IsNumber(id))
        {
            changes.Add(Member(id, $"with {id} as a {(scheme.IsIdNumber ? "text" : "number")}", $"write {id} as a {(scheme.IsIdNumber ? "number" : "text")}"));
        }

        if (signature.Member("method") is not { } method || !string.Equals(method, input.Method ?? method.ToUpperInvariant(), StringComparison.Ordinal))
        {
            changes.Add(Member("method", "with another method than that of the request", $"put {input.Method ?? "the method"} into the header as method, in capitals"));
        }

        if (signature.Member("params") != string.Empty)
        {
            changes.Add(Member("params", "with params that are no empty text", "put an empty text into the header as params"));
        }

        return changes;
    }

    private static Change Member(string name, string condition, string remedy) => new(ChangeKind.JwsHeader, [name], condition, remedy);

    private static string Quoted(string text, KeyRing keys) => $"'{Shown.Name(text, keys)}'";
}
