using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>
/// Builds the conditions under which a response has a shape, as expressions. Names are not signed: renaming a field must not turn one shape into
/// another, so the fields that identify other shapes must be present and readable as well.
/// </summary>
internal static class ShapeConditions
{
    /// <summary>Fields that only errors have. An error whose pg_status was renamed must not pass for a response that needs none.</summary>
    private static readonly string[] ErrorFields = ["pg_error_code", "pg_error_description", "pg_failure_code", "pg_failure_description"];

    public static IReadOnlyList<string> Of(ShapeModel shape, ResponseModel response)
    {
        List<string> tests = shape.When.Count > 0
            ? [string.Join(" && ", shape.When.Select(static test => MessageMembersEmitter.Is(test.WireName, test.Texts)))]
            : [.. OfAnythingElse(shape)];
        foreach (string field in response.Shapes.SelectMany(shape.ToldBy).Distinct(StringComparer.Ordinal))
        {
            string readable = IsReadable(field, Find(response, shape, field));
            tests.Add(shape.Without.Contains(field) ? $"(reader.IsOrMissing(\"{field}\"u8, \"\"u8) || {readable})" : readable);
        }

        return tests;
    }

    /// <summary>Returns the tests of a shape in JSON, where no name can be changed without changing what was said; none if it takes whatever is left.</summary>
    public static IReadOnlyList<string> OfJson(ShapeModel shape)
    {
        if (shape.When.Count > 0)
        {
            return [string.Join(" && ", shape.When.Select(static test => MessageMembersEmitter.Is(test.WireName, test.Texts)))];
        }

        // A shape that no field tells is told by what it always has.
        string[] required = [.. shape.Message.Fields.Where(static known => known.Required).Select(Comes)];
        return required;
    }

    /// <summary>
    /// Returns the tests of a shape that no field identifies: a response without signs of an error that has what the shape always has.
    /// </summary>
    private static IEnumerable<string> OfAnythingElse(ShapeModel shape)
    {
        FieldModel[] required = [.. shape.Message.Fields.Where(static known => known.Required)];
        string[] own = [.. (required.Length > 0 ? required : shape.Message.Fields.ToArray()).Select(Comes)];
        string comes = string.Join(required.Length > 0 ? " && " : " || ", own);
        yield return $"reader.IsOrMissing(\"{ProtocolFields.Status}\"u8, \"{ProtocolFields.StatusOk}\"u8)";
        foreach (string field in ErrorFields.Where(name => !shape.Message.Fields.Any(known => known.WireName == name || known.Alias == name)))
        {
            yield return IsMissing(field);
        }

        yield return !shape.MayBeEmpty ? comes
            : own.Length == 0 ? "reader.IsEmpty"
            : own.Length > 1 && required.Length > 0 ? $"(reader.IsEmpty || ({comes}))"
            : $"(reader.IsEmpty || {comes})";
    }

    private static string Comes(FieldModel known) =>
        known.Type is ListType or ObjectType or AnyType ? $"!{IsMissing(known.WireName)}" : IsReadable(known.WireName, known);

    private static string IsMissing(string name) => $"reader.IsMissing(\"{name}\"u8)";

    /// <summary>Returns the test that a field is present once and not empty; a boolean is 1 or 0.</summary>
    private static string IsReadable(string name, FieldModel? known) =>
        $"reader.{(known?.Type is BooleanType ? "IsBoolean" : "IsReadable")}(\"{name}\"u8)";

    /// <summary>Returns what the shape, or else another one, says about a field.</summary>
    private static FieldModel? Find(ResponseModel response, ShapeModel shape, string name) => shape.Message.Fields
        .Concat(response.Shapes.SelectMany(static other => other.Message.Fields))
        .FirstOrDefault(known => known.WireName == name);
}
