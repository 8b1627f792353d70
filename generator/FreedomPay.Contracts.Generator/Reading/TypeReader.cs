using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads objects and enums: where a field declares one in place, and those of the file's <c>types</c>.</summary>
internal static class TypeReader
{
    public static EnumType ReadInlineEnum(MappingReader reader, string defaultName, UnitContext context)
    {
        string name = ReadTypeName(reader, defaultName, context);
        EnumModel type = ReadEnum(reader, context.NameOf(name), isShared: false);
        EnumCategories.Refuse(reader, "only the enums of the file's 'types' have categories");
        context.AddType(context.NextType(), type);
        return type.AsFieldType();
    }

    public static ObjectType ReadInlineObject(MappingReader reader, string defaultName, FieldScope scope, UnitContext context)
    {
        string name = ReadTypeName(reader, defaultName, context);
        int place = context.NextType();
        ObjectModel type = ReadObject(reader, scope.Within(name), context, isShared: false);
        context.AddType(place, type);
        return new ObjectType(type.Name, HasRules: false);
    }

    public static EnumModel ReadEnum(MappingReader reader, TypeName name, bool isShared) => new()
    {
        Name = name,
        Summary = reader.Text("summary"),
        Deprecated = isShared ? reader.Deprecation("deprecated", name.Name) : null,
        Sources = isShared ? reader.Texts("sources") : EquatableArray<string>.Empty,
        Notes = isShared ? reader.Texts("notes") : EquatableArray<string>.Empty,
        Values = EnumValueReader.Read(reader, name.Name),
    };

    public static ObjectModel ReadObject(MappingReader reader, FieldScope scope, UnitContext context, bool isShared)
    {
        if (reader.Require("fields")?.Value is YamlMapping { Entries.Length: 0 } empty)
        {
            reader.Report(Descriptors.WrongKind, "fields", empty, "at least one field", "an empty mapping");
        }

        return new ObjectModel
        {
            Name = context.NameOf(scope.TypePrefix),
            Summary = reader.Text("summary"),
            Deprecated = isShared ? reader.Deprecation("deprecated", scope.TypePrefix) : null,
            Sources = isShared ? reader.Texts("sources") : EquatableArray<string>.Empty,
            Notes = isShared ? reader.Texts("notes") : EquatableArray<string>.Empty,
            Content = MessageReader.Read(reader, "fields", hasAnyOf: true, scope, context),
            IsOfAnswersOnly = scope.IsOfAnswersOnly,
            HasRules = false,
        };
    }

    private static string ReadTypeName(MappingReader reader, string defaultName, UnitContext context)
    {
        YamlScalar? given = reader.Scalar("typeName");
        string name = given?.Text ?? defaultName;
        TextSpan place = given?.Span ?? reader.Place;
        KeyPath path = given is null ? reader.Path : reader.Path.Key("typeName");
        if (!Names.IsMemberName(name))
        {
            reader.Problems.Report(Descriptors.BadName, place, path.ToString(), name, "the name of a type", Names.MemberNameRule);
        }
        else
        {
            context.Declare(name, path, place);
        }

        return name;
    }
}
