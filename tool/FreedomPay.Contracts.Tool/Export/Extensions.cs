using System.Text;
using System.Text.Json.Nodes;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>The extensions that carry what OpenAPI has no word for: a key of a spec, such as <c>requiredWhen</c>, as <c>x-freedompay-required-when</c>.</summary>
internal static class Extensions
{
    public const string Prefix = "x-freedompay-";

    /// <summary>The version of the format of specs; a document with it is an exported spec.</summary>
    public const string Version = Prefix + "version";

    public const string Namespace = Prefix + "namespace";

    public const string Protocol = Prefix + "protocol";

    public const string Signature = Prefix + "signature";

    /// <summary>Marks what the protocol adds and no spec lists.</summary>
    public const string OfProtocol = Prefix + "of-protocol";

    /// <summary>Marks a header that every request has with the same value.</summary>
    public const string Constant = Prefix + "constant";

    /// <summary>The path as it is called, where another endpoint has the same one.</summary>
    public const string Path = Prefix + "path";

    /// <summary>The names of all fields in order, where parameters stand apart from the body.</summary>
    public const string Order = Prefix + "order";

    /// <summary>The names of the shapes in order.</summary>
    public const string Shapes = Prefix + "shapes";

    /// <summary>Marks the schema of a shape.</summary>
    public const string Shape = Prefix + "shape";

    /// <summary>Marks the schema of a case of a union, with its text.</summary>
    public const string Case = Prefix + "case";

    /// <summary>Marks a type of another spec, with its namespace.</summary>
    public const string DeclaredIn = Prefix + "declared-in";

    /// <summary>The fields of a shape that are headers.</summary>
    public const string Headers = Prefix + "headers";

    /// <summary>The type of a field in a spec, where OpenAPI's own does not tell.</summary>
    public const string Type = Prefix + "type";

    public const string Values = Prefix + "values";

    public const string TypeName = Prefix + "type-name";

    /// <summary>Returns the extension of a key.</summary>
    public static string Of(string key)
    {
        StringBuilder name = new(Prefix);
        foreach (char character in key)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    /// <summary>Sets the extension of a key, if there is a value.</summary>
    public static void Set(this JsonObject target, string key, JsonNode? value)
    {
        if (value is not null)
        {
            target[Of(key)] = value;
        }
    }

    /// <summary>Copies the values of keys from their extensions.</summary>
    public static void CopyTo(this JsonObject source, JsonObject target, IEnumerable<string> keys)
    {
        foreach (string key in keys)
        {
            if (source[Of(key)] is JsonNode value)
            {
                target[key] = value.DeepClone();
            }
        }
    }
}
