using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses which field of the request a response field repeats: <c>echoes: pg_payment_id</c>.</summary>
internal static class EchoParser
{
    public static string? Read(MappingParser parser, FieldType? type, FieldScope scope, UnitContext context)
    {
        if (parser.Scalar("echoes") is not YamlScalar name)
        {
            return null;
        }

        if (scope.Owner != FieldOwner.Response)
        {
            parser.Refuse("echoes", "only a field of the gateway's answer itself repeats one of the request");
        }
        else if (name.Text == ProtocolFields.MerchantId)
        {
            if (type is StringType { IsUrl: true } or not (null or StringType or IntegerType))
            {
                parser.Refuse("echoes", "the merchant's id is a text or a number: the field is of type 'string' or 'integer'");
            }
        }
        else if (context.Request.Find(name.Text) is not FieldModel sent)
        {
            string[] names = [.. context.Request.Fields.Select(static field => field.WireName), ProtocolFields.MerchantId];
            parser.Report(SpecDescriptors.UnknownField, "echoes", name, name.Text, "in the request", Suggestions.For(name.Text, names));
        }
        else if (sent.Type is ObjectType or ListType or AnyType || type is ObjectType or ListType or AnyType)
        {
            parser.Report(SpecDescriptors.Contradiction, "echoes", name, "an object or a list is not compared; a single value is");
        }
        else if (sent.Sensitive)
        {
            parser.Report(SpecDescriptors.Contradiction, "echoes", name, $"'{name.Text}' of the request is sensitive, and such values are not compared");
        }
        else if (type is not null && !AreOfOneKind(type, sent.Type))
        {
            parser.Report(SpecDescriptors.Contradiction, "echoes", name, $"'{name.Text}' of the request is of another type, and the two could never be equal");
        }

        return name.Text;
    }

    /// <summary>Determines whether values of two types can be equal in C#, however they are written on the wire.</summary>
    public static bool AreOfOneKind(FieldType first, FieldType second) => (first, second) switch
    {
        (EnumType left, EnumType right) => left.Name == right.Name,
        (UnresolvedType left, UnresolvedType right) => left.Name == right.Name,
        (DateTimeType left, DateTimeType right) => left.HasOffset == right.HasOffset,
        _ => first.GetType() == second.GetType(),
    };
}
