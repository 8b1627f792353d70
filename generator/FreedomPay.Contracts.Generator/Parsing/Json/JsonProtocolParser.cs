using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Json;

/// <summary>Parses what a JSON family has for all its endpoints: <c>signature</c>, <c>auth</c> and <c>errors</c>.</summary>
internal static class JsonProtocolParser
{
    private static readonly string[] OfJson = ["signature", "auth", "errors"];

    /// <summary>Returns the family; null for forms and XML, which have no such keys.</summary>
    public static JsonProtocol? Read(MappingParser file, Protocol protocol)
    {
        if (protocol == Protocol.SignedForm)
        {
            foreach (string key in OfJson)
            {
                if (file.Find(key) is not null)
                {
                    file.Refuse(key, "only a JSON family has it ('protocol: signed-json' or 'json')");
                }
            }

            return null;
        }

        if (protocol == Protocol.Json && file.Find("signature") is not null)
        {
            file.Refuse("signature", "nothing is signed with 'protocol: json'; a family that signs is 'signed-json'");
        }

        return new JsonProtocol(protocol == Protocol.SignedJson ? ReadSignature(file) : null, ReadAuthorization(file, protocol), JsonErrorParser.Read(file));
    }

    /// <summary>Reads what the header <c>Authorization</c> of the requests has.</summary>
    public static Authorization ReadAuthorization(MappingParser parser, Protocol protocol)
    {
        if (protocol == Protocol.SignedJson && parser.Find("auth") is not null)
        {
            parser.Refuse("auth", "the requests are signed ('protocol: signed-json'), and the signature says who sends them");
        }

        return parser.Choice("auth", SpecKeywords.Authorizations) ?? Authorization.None;
    }

    private static JwsModel? ReadSignature(MappingParser file)
    {
        if (file.Require("signature") is not YamlEntry entry
            || MappingParser.Open(entry.Value, SpecKeywords.Signature, file.Path.Key("signature"), entry.Key.Span, file.Problems) is not MappingParser parser)
        {
            return null;
        }

        string? algorithm = parser.RequireText("algorithm");
        if (algorithm is not null && !SpecKeywords.Algorithms.Contains(algorithm))
        {
            YamlScalar scalar = parser.Scalar("algorithm")!;
            parser.Report(SpecDescriptors.NotAllowed, "algorithm", scalar, algorithm, Suggestions.For(algorithm, SpecKeywords.Algorithms));
        }

        string? id = ReadMember(parser, "id", SpecKeywords.IdMembers);
        string? path = ReadMember(parser, "path", SpecKeywords.PathMembers);
        string? idType = parser.Text("idType");
        if (idType is not null && !SpecKeywords.IdTypes.Contains(idType))
        {
            parser.Report(SpecDescriptors.NotAllowed, "idType", parser.Scalar("idType")!, idType, Suggestions.For(idType, SpecKeywords.IdTypes));
        }

        return algorithm is null || id is null || path is null ? null : new JwsModel(algorithm, id, path, IsIdNumber: idType == "integer");
    }

    private static string? ReadMember(MappingParser parser, string key, string[] known)
    {
        if (parser.RequireScalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (!known.Contains(scalar.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, key, scalar, scalar.Text, Suggestions.For(scalar.Text, known));
        }

        return scalar.Text;
    }
}
