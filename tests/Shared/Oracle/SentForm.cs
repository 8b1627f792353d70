using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>Reads what is sent with ASP.NET Core's parsers, in the order in which it is sent.</summary>
internal static class SentForm
{
    public static async Task<IReadOnlyList<(string Name, string Value)>> ReadAsync(HttpRequestMessage request)
    {
        if (request.Content is null)
        {
            return ReadQuery(request.RequestUri!);
        }

        byte[] body = await SentBytes.OfAsync(request.Content);
        return request.Content.Headers.ContentType!.MediaType == "multipart/form-data"
            ? await ReadMultipartAsync(body, request.Content.Headers.ContentType.Parameters.Single(static parameter => parameter.Name == "boundary").Value!)
            : await ReadUrlEncodedAsync(body);
    }

    /// <summary>Counts what is sent as <c>list[]</c>, as PHP does.</summary>
    public static IEnumerable<(string Name, string Value)> WithIndexes(IEnumerable<(string Name, string Value)> sent)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach ((string name, string value) in sent)
        {
            if (!name.EndsWith("[]", StringComparison.Ordinal))
            {
                yield return (name, value);
                continue;
            }

            int index = counts.GetValueOrDefault(name);
            counts[name] = index + 1;
            yield return (FormattableString.Invariant($"{name[..^2]}[{index}]"), value);
        }
    }

    private static List<(string Name, string Value)> ReadQuery(Uri url)
    {
        List<(string, string)> pairs = [];
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(url.Query))
        {
            pairs.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return pairs;
    }

    private static async Task<IReadOnlyList<(string Name, string Value)>> ReadUrlEncodedAsync(byte[] body)
    {
        List<(string, string)> pairs = [];
        using FormReader reader = new(new MemoryStream(body), Encoding.UTF8);
        while (await reader.ReadNextPairAsync() is { } pair)
        {
            pairs.Add((pair.Key, pair.Value));
        }

        return pairs;
    }

    private static async Task<IReadOnlyList<(string Name, string Value)>> ReadMultipartAsync(byte[] body, string boundary)
    {
        List<(string, string)> pairs = [];
        MultipartReader reader = new(boundary, new MemoryStream(body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            FormMultipartSection field = section.AsFormDataSection()!;
            using MemoryStream value = new();
            await section.Body.CopyToAsync(value);
            pairs.Add((field.Name, Encoding.UTF8.GetString(value.ToArray())));
        }

        return pairs;
    }
}
