using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Reads the name of another endpoint: the simple name for the file's own namespace, the full name for another.</summary>
internal static class EndpointNames
{
    public static TypeName Read(MappingParser parser, string key, YamlScalar scalar, UnitContext context)
    {
        int dot = scalar.Text.LastIndexOf('.');
        string name = scalar.Text.Substring(dot + 1);
        bool isName = CSharpNames.IsMemberName(name) && (dot < 0 || CSharpNames.IsNamespace(scalar.Text.Substring(0, dot)));
        if (!isName)
        {
            parser.Report(SpecDescriptors.BadName, key, scalar, scalar.Text, "the name of an endpoint", Lookalikes.In(scalar.Text), "write Status for one of this file, Some.Namespace.Status for one of another");
        }

        return dot < 0 ? context.NameOf(name) : new TypeName(scalar.Text.Substring(0, dot), name);
    }
}
