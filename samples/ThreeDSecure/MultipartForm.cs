using FreedomPay.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ThreeDSecure;

/// <summary>Reads <c>multipart/form-data</c> with ASP.NET Core's reader and keeps the fields as they came, in their order.</summary>
internal static class MultipartForm
{
    public static async Task<MessageFields> ReadAsync(HttpRequest request)
    {
        string boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value
            ?? throw new BadHttpRequestException("The body is not multipart/form-data.");
        MultipartReader reader = new(boundary, request.Body);
        List<KeyValuePair<string, string>> pairs = [];
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (section.AsFormDataSection() is { } field)
            {
                pairs.Add(new(field.Name, await field.GetValueAsync()));
            }
        }

        return MessageFields.FromPairs(pairs);
    }
}
