using FreedomPay.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ThreeDSecure;

/// <summary>
/// Reads <c>multipart/form-data</c> with ASP.NET Core's reader and keeps the fields as they came, in their order. Anyone may send such a body:
/// no more of it is read than a message may have, and what is no form is a mistake of the sender, which ASP.NET Core answers with 400 or 413.
/// </summary>
internal static class MultipartForm
{
    public static async Task<MessageFields> ReadAsync(HttpRequest request)
    {
        string? boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 70)
        {
            throw new BadHttpRequestException("The body is not multipart/form-data.");
        }

        MessageLimits limits = MessageLimits.Default;
        MultipartReader reader = new(boundary, request.Body) { BodyLengthLimit = limits.MaxBytes };
        List<KeyValuePair<string, string>> pairs = [];
        long bytesLeft = limits.MaxBytes;
        try
        {
            while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
            {
                FormMultipartSection field = section.AsFormDataSection() ?? throw new BadHttpRequestException("A message of the gateway holds no files.");
                pairs.Add(new(field.Name, await field.GetValueAsync(request.HttpContext.RequestAborted)));
                bytesLeft -= section.Body.Length;
                if (bytesLeft < 0 || pairs.Count > limits.MaxFields)
                {
                    throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The form cannot be read, or is too large.", exception);
        }

        return MessageFields.FromPairs(pairs, limits);
    }
}
