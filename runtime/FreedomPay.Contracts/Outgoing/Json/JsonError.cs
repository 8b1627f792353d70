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
    /// <param name="shape">What tells an error.</param>
    /// <param name="code">Its code.</param>
    /// <param name="description">Its text.</param>
    /// <param name="isTaken">Whether the request itself was right, and what it asked for has failed: told with HTTP 200, where the endpoint has a form for that.</param>
    public static JsonError Create(JsonErrorShape shape, ErrorCode code, string description, bool isTaken = false)
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
        JsonErrorTest? header = shape.Tests.FirstOrDefault(static test => test.IsHeader);
        JsonErrorTest? member = shape.Tests.FirstOrDefault(static test => !test.IsHttpStatus && !test.IsHeader);
        JsonErrorTest? status = shape.Tests.FirstOrDefault(static test => test.IsHttpStatus);
        if (isTaken && (header ?? member) is not null)
        {
            status = null;
        }
        else if (status is not null)
        {
            header = null;
        }

        if (member is not null && (isTaken || (status ?? header) is null))
        {
            Put(body, member.Name, member.Texts.Count > 0 ? member.Texts[0] : description);
        }

        return new JsonError
        {
            StatusCode = status is not null ? int.Parse(status.Texts[0], CultureInfo.InvariantCulture) : Ok,
            Header = header is not null ? KeyValuePair.Create(header.Name, header.Texts[0]) : null,
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
