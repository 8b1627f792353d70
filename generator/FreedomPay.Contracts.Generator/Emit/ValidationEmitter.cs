using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the validation of bounds and conditions, which runs before a message is signed.</summary>
internal static class ValidationEmitter
{
    public static bool IsNeeded(MessageModel message) => message.AnyOf.Count > 0 || message.Fields.Any(HasRules);

    /// <summary>Writes the attributes for rules that concern the whole type rather than a member.</summary>
    public static void Attributes(SourceWriter writer, MessageModel message)
    {
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            writer.Line($"[{RuntimeNames.AnyOf}({string.Join(", ", group.Select(static field => Literals.Quote(field.PropertyName)))})]");
        }
    }

    public static void Write(SourceWriter writer, MessageModel message, string declaration = $"void {RuntimeNames.Validatable}.Validate")
    {
        writer.Lines($"""

            {declaration}(
                ref {RuntimeNames.MessageValidator} validator)
            """);
        writer.Open();
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            WriteAnyOf(writer, message, group);
        }

        foreach (FieldModel field in message.Fields)
        {
            if (HasRules(field))
            {
                Write(writer, field);
            }
        }

        writer.Close();
    }

    /// <summary>Determines whether there is anything to check. A constant is what the spec says; only other values can be out of bounds.</summary>
    private static bool HasRules(FieldModel field) =>
        (field.Constant is null && field.CheckedBounds != FieldBounds.None)
        || field.CountField is not null
        || field.RequiredWhen.Count > 0
        || IsChecked(field);

    /// <summary>Determines whether the fields within are checked; those that the gateway sends are not.</summary>
    private static bool IsChecked(FieldModel field) => field is { IsFromMerchant: true, Type.Single: ObjectType { HasRules: true } };

    private static void WriteAnyOf(SourceWriter writer, MessageModel message, EquatableArray<FieldReference> group)
    {
        string wireNames = Literals.Quote(string.Join(", ", group.Select(static field => field.WireName)));
        string properties = Literals.Quote(string.Join(", ", group.Select(static field => field.PropertyName)));
        string given = string.Join(" || ", group.Select(reference => IsGiven(message.Fields.First(field => field.WireName == reference.WireName))));
        writer.Line($"validator.AnyOf({wireNames}, {properties}, {given});");
    }

    private static void Write(SourceWriter writer, FieldModel field)
    {
        FieldBounds bounds = field.CheckedBounds;
        if (field.Constant is null)
        {
            WriteBounds(writer, "Range", field, Number(bounds.Min, field.Type), Number(bounds.Max, field.Type));
            WriteBounds(writer, field.Type is ListType ? "ItemCount" : "Length", field, Number(bounds.MinCount), Number(bounds.MaxCount));
            if (bounds.Pattern is string pattern)
            {
                Begin(writer, "Pattern", field);
                writer.Line($", {Literals.Quote(pattern)});");
            }
        }

        if (field.CountField is FieldReference count)
        {
            Begin(writer, "CountedBy", field);
            writer.Line($", {count.PropertyName});");
        }

        if (field.RequiredWhen.Count > 0)
        {
            string demanded = string.Join(" && ", field.RequiredWhen.Select(Holds));
            string words = string.Join(" and ", field.RequiredWhen.Select(InWords));
            writer.Line($"validator.RequiredWhen(\"{field.WireName}\", \"{field.PropertyName}\", {IsGiven(field)}, {demanded}, {Literals.Quote(words)});");
        }

        if (IsChecked(field))
        {
            Begin(writer, field.Type is ListType ? "NestedItems" : "Nested", field);
            writer.Line(");");
        }
    }

    private static void WriteBounds(SourceWriter writer, string method, FieldModel field, string? min, string? max)
    {
        if (min is null && max is null)
        {
            return;
        }

        Begin(writer, method, field);
        if (min is not null)
        {
            writer.Append($", min: {min}");
        }

        if (max is not null)
        {
            writer.Append($", max: {max}");
        }

        writer.Line(");");
    }

    private static void Begin(SourceWriter writer, string method, FieldModel field) =>
        writer.Append($"validator.{method}(\"{field.WireName}\", {field.PropertyName}");

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(string? value, FieldType type) => value is null ? null : Literals.Value(type, value);

    private static string IsGiven(FieldModel field) => field.Type switch
    {
        StringType { IsSensitive: true } when !field.AllowEmpty => IsSensitiveGiven(field.PropertyName),
        StringType when !field.AllowEmpty => $"!string.IsNullOrEmpty({field.PropertyName})",
        ListType => $"{field.PropertyName} is {{ Count: > 0 }}",
        _ => $"{field.PropertyName} is not null",
    };

    private static string IsSensitiveGiven(string property) => $"{RuntimeNames.MessageValidator}.IsGiven({property})";

    /// <summary>
    /// Returns a condition in words. For a sensitive sibling, they do not say which value makes the field required: that would reveal the value.
    /// </summary>
    private static string InWords(FieldCondition condition) => condition switch
    {
        { Texts.Count: 0 } => $"{condition.Field.PropertyName} has a value",
        { Type: StringType { IsSensitive: true } } => $"{condition.Field.PropertyName} has a value that the spec names",
        _ => $"{condition.Field.PropertyName} is {string.Join(" or ", condition.Texts)}",
    };

    /// <summary>Returns the test that the sibling has one of the values, or any value if none is named.</summary>
    private static string Holds(FieldCondition condition)
    {
        string property = condition.Field.PropertyName;
        if (condition.Texts.Count == 0)
        {
            return condition.Type is StringType { IsSensitive: true } ? IsSensitiveGiven(property) : condition.Type is StringType ? $"!string.IsNullOrEmpty({property})" : $"{property} is not null";
        }

        bool isText = condition.Type is StringType or EnumType or UnresolvedType;
        string access = condition.IsNullable ? "?" : "";
        string value = condition.Type switch
        {
            EnumType or UnresolvedType => $"{property}{access}.Value",
            StringType { IsSensitive: true } => $"{property}{access}.Reveal()",
            _ => property,
        };
        return $"{value} is {string.Join(" or ", condition.Texts.Select(text => isText ? Literals.Quote(text) : Literals.Value(condition.Type, text)))}";
    }
}
