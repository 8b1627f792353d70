using FreedomPay.Contracts.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>Reads requests within the limits that the library's own endpoints have.</summary>
internal static class RequestReader
{
    /// <summary>Reads a request; or returns the HTTP status and the reason for which it is refused.</summary>
    public static async Task<(IncomingRequest? Request, int Status, string? Reason)> ReadAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        KeyValuePair<string, string>[] headers = [.. request.Headers.SelectMany(static header => header.Value, static (header, value) => KeyValuePair.Create(header.Key, value ?? string.Empty))];
        string path = request.Path.Value ?? "/";
        bool isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        bool hasBody = request.ContentLength is not (null or 0) || request.Headers.TransferEncoding.Count > 0;
        if (!isJson && (hasBody || HttpMethods.IsGet(request.Method)))
        {
            NotificationFields read = await NotificationBody.ReadAsync(request).ConfigureAwait(false);
            return read.Fields is { } fields
                ? (new IncomingRequest { Method = request.Method, Path = path, Fields = fields, Headers = headers }, StatusCodes.Status200OK, null)
                : (null, read.StatusCode, read.Reason);
        }

        byte[]? body = hasBody ? await ReadBodyAsync(request, context.RequestAborted).ConfigureAwait(false) : [];
        return body is null
            ? (null, StatusCodes.Status413PayloadTooLarge, "The body is too large.")
            : (new IncomingRequest { Method = request.Method, Path = path, Body = body, Headers = headers }, StatusCodes.Status200OK, null);
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        int most = MessageLimits.Default.MaxBytes;
        if (request.ContentLength > most)
        {
            return null;
        }

        using MemoryStream body = new();
        byte[] part = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await body.WriteAsync(part.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            if (body.Length > most)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
