using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>A field of a spec as it is written.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Definition">What the spec says about it: a type, or a mapping.</param>
/// <param name="Path">Its path in messages: <c>endpoints.Pay.request.pg_order_id</c>.</param>
/// <param name="TypePrefix">The beginning of the names of types that it declares.</param>
internal sealed record FieldPlace(YamlScalar Name, YamlNode Definition, string Path, string TypePrefix)
{
    /// <summary>Gets the property that the rule for names gives.</summary>
    public string PropertyByRule => CSharpNames.PropertyOf(Name.Text);

    /// <summary>Gets the property.</summary>
    public string Property => Find("name") is YamlScalar name ? name.Text : PropertyByRule;

    /// <summary>Gets the type: a word of the format, or the name of a declared type.</summary>
    public string? Type => Definition is YamlScalar bare ? bare.Text : (Find("type") as YamlScalar)?.Text;

    /// <summary>Gets whether the value is masked.</summary>
    public bool IsSensitive => Find("sensitive") is YamlScalar { Text: "true" };

    /// <summary>Returns the value of a key; null if the field does not have it.</summary>
    public YamlNode? Find(string key) => Doubt.Find(Definition, key);
}
