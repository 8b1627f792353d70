using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>Reads the fields of a multipart body.</summary>
internal static class MultipartFields
{
    public const int LongestBoundary = 128;

    private const int MostHeaders = 8;
    private const int LongestHeaders = 4 * 1024;

    public static NotificationFields HasFile => new(StatusCodes.Status400BadRequest, "A part of the body is a file.");

    public static async ValueTask<NotificationFields> ReadAsync(Stream body, string boundary, MessageLimits limits, CancellationToken cancellationToken)
    {
        BoundedStream bounded = new(body, limits.MaxBytes);
        await using ConfiguredAsyncDisposable disposal = bounded.ConfigureAwait(false);
        MultipartReader reader = new(boundary, bounded) { HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders };
        List<KeyValuePair<string, string>> pairs = [];
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition) || disposition.Name.Length == 0)
                {
                    return new NotificationFields(StatusCodes.Status400BadRequest, "A part of the body has no name.");
                }

                if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
                {
                    return HasFile;
                }

                if (pairs.Count == limits.MaxFields)
                {
                    return new NotificationFields(StatusCodes.Status400BadRequest, $"The body has more than {limits.MaxFields} fields.");
                }

                string name = HeaderUtilities.UnescapeAsQuotedString(HeaderUtilities.RemoveQuotes(disposition.Name)).ToString();
                pairs.Add(new KeyValuePair<string, string>(name, await TextAsync(section.Body, cancellationToken).ConfigureAwait(false)));
            }
        }
        catch (IOException) when (bounded.IsExceeded)
        {
            return new NotificationFields(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {limits.MaxBytes} bytes.");
        }

        MessageFields fields = MessageFields.FromPairs(pairs, limits);
        return fields.Defect is { } defect ? new NotificationFields(StatusCodes.Status400BadRequest, defect) : new NotificationFields(fields);
    }

    /// <summary>Reads a part to its end. The whole body is bounded.</summary>
    private static async Task<string> TextAsync(Stream part, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        await part.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
