using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses objects and enums: those that a field declares inline, and those in the file's <c>types</c>.</summary>
internal static class TypeParser
{
    public static EnumType ReadInlineEnum(MappingParser parser, string defaultName, UnitContext context)
    {
        string name = ReadTypeName(parser, defaultName, isEnum: true, context);
        EnumModel type = ReadEnum(parser, context.NameOf(name), isShared: false);
        EnumCategories.Refuse(parser, "only the enums of the file's 'types' have categories");
        context.AddType(context.NextType(), type);
        return type.AsFieldType();
    }

    public static ObjectType ReadInlineObject(MappingParser parser, string defaultName, FieldScope scope, UnitContext context)
    {
        string name = ReadTypeName(parser, defaultName, isEnum: false, context);
        int place = context.NextType();
        ObjectModel type = ReadObject(parser, scope.Within(name), context, isShared: false);
        context.AddType(place, type);
        return new ObjectType(type.Name, HasRules: false);
    }

    public static ObjectType ReadInlineUnion(MappingParser parser, string defaultName, FieldScope scope, UnitContext context)
    {
        string name = ReadTypeName(parser, defaultName, isEnum: false, context);
        int place = context.NextType();
        UnionModel type = UnionParser.Read(parser, context.NameOf(name), scope, context);
        context.AddType(place, type);
        return new ObjectType(type.Name, HasRules: false);
    }

    public static EnumModel ReadEnum(MappingParser parser, TypeName name, bool isShared) => new()
    {
        Name = name,
        Summary = parser.Text("summary"),
        Deprecated = isShared ? parser.Deprecation("deprecated", name.Name) : null,
        Sources = isShared ? parser.Texts("sources") : EquatableArray<string>.Empty,
        Notes = isShared ? parser.Texts("notes") : EquatableArray<string>.Empty,
        Values = EnumValueParser.Read(parser, name.Name),
    };

    public static ObjectModel ReadObject(MappingParser parser, FieldScope scope, UnitContext context, bool isShared)
    {
        if (parser.Require("fields")?.Value is YamlMapping { Entries.Length: 0 } empty)
        {
            parser.Report(SpecDescriptors.WrongKind, "fields", empty, "at least one field", "an empty mapping");
        }

        return new ObjectModel
        {
            Name = context.NameOf(scope.TypePrefix),
            Summary = parser.Text("summary"),
            Deprecated = isShared ? parser.Deprecation("deprecated", scope.TypePrefix) : null,
            Sources = isShared ? parser.Texts("sources") : EquatableArray<string>.Empty,
            Notes = isShared ? parser.Texts("notes") : EquatableArray<string>.Empty,
            Content = FieldMapParser.Read(parser, "fields", hasAnyOf: true, scope, context),
            IsResponseOnly = scope.IsResponseOnly,
            HasRules = false,
        };
    }

    private static string ReadTypeName(MappingParser parser, string defaultName, bool isEnum, UnitContext context)
    {
        YamlScalar? given = parser.Scalar("typeName");
        string name = given?.Text ?? defaultName;
        TextSpan place = given?.Span ?? parser.Place;
        KeyPath path = given is null ? parser.Path : parser.Path.Key("typeName");
        if (!CSharpNames.IsMemberName(name))
        {
            parser.Problems.Report(SpecDescriptors.BadName, place, path.ToString(), name, "the name of a type", Lookalikes.In(name), CSharpNames.MemberNameRule);
        }
        else
        {
            context.Declare(name, isEnum, path, place);
        }

        return name;
    }
}
