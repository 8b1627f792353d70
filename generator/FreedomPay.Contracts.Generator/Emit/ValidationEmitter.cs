using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the check of bounds and conditions, which runs before a message is signed.</summary>
internal static class ValidationEmitter
{
    public static bool IsNeeded(MessageModel message) => Calls(message).Any();

    /// <summary>Attributes that say of the whole type what no member can.</summary>
    public static void Attributes(SourceWriter writer, MessageModel message)
    {
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            writer.Line($"[{RuntimeNames.AnyOf}({string.Join(", ", group.Select(static field => Literals.Quote(field.PropertyName)))})]");
        }
    }

    public static void Write(SourceWriter writer, MessageModel message)
    {
        writer.Line($"""

            void {RuntimeNames.Validatable}.Validate(
                ref {RuntimeNames.MessageValidator} validator)
            """);
        writer.Open();
        foreach (string call in Calls(message))
        {
            writer.Line(call);
        }

        writer.Close();
    }

    private static IEnumerable<string> Calls(MessageModel message)
    {
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            string wireNames = Literals.Quote(string.Join(", ", group.Select(static field => field.WireName)));
            string properties = Literals.Quote(string.Join(", ", group.Select(static field => field.PropertyName)));
            string given = string.Join(" || ", group.Select(reference => IsGiven(message.Fields.First(field => field.WireName == reference.WireName))));
            yield return $"validator.AnyOf({wireNames}, {properties}, {given});";
        }

        foreach (string call in message.Fields.SelectMany(CallsOf))
        {
            yield return call;
        }
    }

    private static IEnumerable<string> CallsOf(FieldModel field)
    {
        string subject = $"\"{field.WireName}\", nameof({field.PropertyName}), {field.PropertyName}";
        FieldBounds bounds = field.Bounds;
        if (field.Constant is null)
        {
            if (bounds.Min is not null || bounds.Max is not null)
            {
                yield return Call("Range", subject, Named("min", Number(bounds.Min, field.Type)), Named("max", Number(bounds.Max, field.Type)));
            }

            if (bounds.MinCount is not null || bounds.MaxCount is not null)
            {
                yield return Call(field.Type is ListType ? "ItemCount" : "Length", subject, Named("min", Number(bounds.MinCount)), Named("max", Number(bounds.MaxCount)));
            }

            if (bounds.Pattern is string pattern)
            {
                yield return Call("Pattern", subject, Literals.Quote(pattern));
            }
        }

        if (field.CountField is FieldReference count)
        {
            yield return Call("CountedBy", subject, $"nameof({count.PropertyName})", count.PropertyName);
        }

        if (field.RequiredWhen.Count > 0)
        {
            string demanded = string.Join(" && ", field.RequiredWhen.Select(Holds));
            string words = string.Join(" and ", field.RequiredWhen.Select(static condition => condition.Texts.Count == 0
                ? $"{condition.Field.PropertyName} has a value"
                : $"{condition.Field.PropertyName} is {string.Join(" or ", condition.Texts)}"));
            yield return $"validator.RequiredWhen(\"{field.WireName}\", nameof({field.PropertyName}), {IsGiven(field)}, {demanded}, {Literals.Quote(words)});";
        }

        if (field.Type is ObjectType { HasRules: true })
        {
            yield return Call("Nested", subject);
        }
        else if (field.Type is ListType { Items: ObjectType { HasRules: true } })
        {
            yield return Call("NestedItems", subject);
        }
    }

    private static string Call(string method, params string?[] arguments) =>
        $"validator.{method}({string.Join(", ", arguments.Where(static argument => argument is not null))});";

    private static string? Named(string name, string? value) => value is null ? null : $"{name}: {value}";

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Number(string? value, FieldType type) => value is null ? null : Literals.Value(type, value);

    private static string IsGiven(FieldModel field) => field.Type switch
    {
        StringType => $"!string.IsNullOrEmpty({field.PropertyName})",
        ListType => $"{field.PropertyName} is {{ Count: > 0 }}",
        _ => $"{field.PropertyName} is not null",
    };

    /// <summary>Whether the sibling has one of the values; where none is named, any.</summary>
    private static string Holds(FieldCondition condition)
    {
        string property = condition.Field.PropertyName;
        if (condition.Texts.Count == 0)
        {
            return condition.Type is StringType ? $"!string.IsNullOrEmpty({property})" : $"{property} is not null";
        }

        bool isText = condition.Type is StringType or EnumType or UnresolvedType;
        string value = condition.Type is EnumType or UnresolvedType ? $"{property}{(condition.IsNullable ? "?" : "")}.Value" : property;
        return $"{value} is {string.Join(" or ", condition.Texts.Select(text => isText ? Literals.Quote(text) : Literals.Value(condition.Type, text)))}";
    }
}
