using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>An error in JSON, as a spec describes those of an endpoint. No error in JSON is signed.</summary>
internal sealed class JsonError
{
    private const int Ok = 200;

    private JsonError()
    {
    }

    public int StatusCode { get; private init; } = Ok;

    /// <summary>Gets the header that tells the error, if one does.</summary>
    public KeyValuePair<string, string>? Header { get; private init; }

    public byte[] Body { get; private init; } = [];

    /// <summary>Writes what a spec has under <c>errors</c>.</summary>
    public static JsonError Create(JsonErrorShape shape, ErrorCode code, string description)
    {
        JsonObject body = [];
        if (shape.Code is { } codeName)
        {
            Put(body, codeName, code.Value);
        }

        if (shape.Description is { } descriptionName)
        {
            Put(body, descriptionName, description);
        }

        // Each test alone tells an error; a status and a header are told first, because they are not in the body.
        JsonErrorTest test = shape.Tests.FirstOrDefault(static test => test.IsHttpStatus) ?? shape.Tests.FirstOrDefault(static test => test.IsHeader) ?? shape.Tests[0];
        bool isInBody = !test.IsHttpStatus && !test.IsHeader;
        if (isInBody)
        {
            Put(body, test.Name, test.Texts.Count > 0 ? test.Texts[0] : description);
        }

        return new JsonError
        {
            StatusCode = test.IsHttpStatus ? int.Parse(test.Texts[0], CultureInfo.InvariantCulture) : Ok,
            Header = test.IsHeader ? KeyValuePair.Create(test.Name, test.Texts[0]) : null,
            Body = Encoding.UTF8.GetBytes(body.ToJsonString()),
        };
    }

    private static void Put(JsonObject body, string path, string text)
    {
        string[] names = path.Split('.');
        JsonObject parent = body;
        foreach (string name in names[..^1])
        {
            if (parent[name] is not JsonObject child)
            {
                child = [];
                parent[name] = child;
            }

            parent = child;
        }

        // If the member exists, such as the object around the code, its presence already marks the error.
        parent[names[^1]] ??= text;
    }
}
