using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares two versions of a field.</summary>
internal static class FieldComparer
{
    public static void Compare(FieldVersion old, FieldVersion current, bool isJson, Subject subject, CompareContext context)
    {
        (FieldModel before, FieldModel after) = (old.Field, current.Field);
        ChangeCollector found = context.Found;
        found.AddIf(before.PropertyName != after.PropertyName, CompareRules.PropertyRenamed, subject, $"has another property: it {Words.FromTo(before.PropertyName, after.PropertyName)}");
        found.AddIf(before.WireName != after.WireName, CompareRules.WireName, subject, $"has another name on the wire: it {Words.FromTo(before.WireName, after.WireName)}");
        bool isSameType = CompareTypes(before, after, isJson, subject, context);
        bool isValue = isSameType && CSharpTypes.IsValueType(after.Type);
        if (before.Constant is not null || after.Constant is not null)
        {
            CompareConstants(old, current, isValue, subject, found);
        }
        else
        {
            CompareRequired(old, current, isValue, subject, found);
            found.AddIf(before.Default != after.Default, CompareRules.Default, subject, $"has another default: it {Words.FromTo(before.Default, after.Default)}");
        }

        found.AddIf(before.IsInPath != after.IsInPath || before.IsInHeader != after.IsInHeader, CompareRules.Placed, subject, after.IsInPath ? "is in the path now" : "is no longer in the path");
        found.AddIf(before.AllowEmpty != after.AllowEmpty, CompareRules.AllowEmpty, subject, after.AllowEmpty ? "may be empty, which is a value of its own" : "is missing if it is empty");
        CompareAliases(before, after, subject, found);
        found.AddIf(before.Means != after.Means, CompareRules.Means, subject, "has values that say something else about the request");
        found.AddIf(before.Echoes != after.Echoes, CompareRules.Echoes, subject, after.Echoes is null ? "no longer has to come back" : $"must come back as {Words.Code(after.Echoes)} was sent");
        found.AddIf(before.Callback != after.Callback, CompareRules.Callback, subject, $"has the URL of other messages: it {Words.FromTo(before.Callback, after.Callback)}");
        FieldRules.Compare(before, after, isSameType, subject, found);
        Documented.Compare(before.Deprecated, after.Deprecated, subject, found);
        Documented.Compare(
            [
                ("summary", before.Summary != after.Summary),
                ("example", before.Example != after.Example),
                ("notes", before.Notes != after.Notes),
                ("sources", before.Sources != after.Sources),
            ],
            subject,
            found);
    }

    /// <summary>Compares the types, and returns whether the property has the same one.</summary>
    private static bool CompareTypes(FieldModel before, FieldModel after, bool isJson, Subject subject, CompareContext context)
    {
        string old = CSharpTypes.Of(CSharpTypes.Renamed(before.Type, context.Renamed));
        string current = CSharpTypes.Of(after.Type);
        bool isSame = old == current;
        context.Found.AddIf(!isSame, CompareRules.CSharpType, subject, $"has another type: it {Words.FromTo(Short(old), Short(current))}");
        context.Found.AddIf(!context.Wire.Reads(after.Type, before.Type, isJson), CompareRules.WrittenType, subject, "does not take what was written before");
        context.Found.AddIf(!context.Wire.Reads(before.Type, after.Type, isJson), CompareRules.ReadType, subject, "may come as something that was not read before");
        return isSame;
    }

    /// <summary>Compares whether a value must be given. Between a reference and the same one with a question mark, only hints to the compiler differ.</summary>
    private static void CompareRequired(FieldVersion old, FieldVersion current, bool isValue, Subject subject, ChangeCollector found)
    {
        if (old.MustBeSet != current.MustBeSet)
        {
            CompareRule rule = (current.MustBeSet, isValue) switch
            {
                (true, true) => CompareRules.ValueRequired,
                (true, false) => CompareRules.ReferenceRequired,
                (false, true) => CompareRules.ValueOptional,
                (false, false) => CompareRules.ReferenceOptional,
            };
            found.Add(rule, subject, current.MustBeSet ? "is required now" : "is no longer required");
        }
        else if (old.Field.Required != current.Field.Required)
        {
            found.Add(CompareRules.AlwaysPresent, subject, current.Field.Required ? "is documented as always present" : "is no longer documented as always present");
        }
    }

    private static void CompareConstants(FieldVersion old, FieldVersion current, bool isValue, Subject subject, ChangeCollector found)
    {
        (string? before, string? after) = (old.Field.Constant, current.Field.Constant);
        bool isNullabilityAnother = old.IsAlwaysThere != current.IsAlwaysThere;
        if (before is not null && after is not null)
        {
            found.AddIf(before != after, CompareRules.Constant, subject, $"is another constant: it {Words.FromTo(before, after)}");
        }
        else if (after is not null)
        {
            found.Add(isValue && isNullabilityAnother ? CompareRules.ValueFixed : CompareRules.ReferenceFixed, subject, $"is always {Words.Code(after)} now");
        }
        else
        {
            CompareRule rule = current.MustBeSet ? CompareRules.ConstantRequired : isValue && isNullabilityAnother ? CompareRules.ValueFreed : CompareRules.ReferenceFreed;
            found.Add(rule, subject, $"was always {Words.Code(before)}, and {(current.MustBeSet ? "must be set" : "can be set")} now");
        }
    }

    private static void CompareAliases(FieldModel before, FieldModel after, Subject subject, ChangeCollector found)
    {
        found.AddIf(after.Alias is not null && after.Alias != before.Alias && after.Alias != before.WireName, CompareRules.AliasAdded, subject, $"can also be called {Words.Code(after.Alias)}");
        found.AddIf(before.Alias is not null && before.Alias != after.Alias && before.Alias != after.WireName, CompareRules.AliasRemoved, subject, $"is no longer called {Words.Code(before.Alias)}");
    }

    private static string Short(string type) => type.Replace("global::System.", "", StringComparison.Ordinal).Replace("global::", "", StringComparison.Ordinal);
}
