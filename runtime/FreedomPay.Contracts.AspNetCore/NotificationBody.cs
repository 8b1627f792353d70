using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>
/// Reads the fields of a message: with GET the query string as it came, otherwise the body alone. What is too large is refused before it is read.
/// </summary>
internal static class NotificationBody
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    private static readonly MessageLimits Limits = MessageLimits.Default;

    public static ValueTask<NotificationFields> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            string query = request.QueryString.Value ?? string.Empty;
            return ValueTask.FromResult(Parsed(MessageFields.FromForm(Encoding.UTF8.GetBytes(query.StartsWith('?') ? query[1..] : query), Limits)));
        }

        return ReadBodyAsync(request);
    }

    private static async ValueTask<NotificationFields> ReadBodyAsync(HttpRequest request)
    {
        if (Refusal(request, out string? boundary) is { } refusal)
        {
            return refusal;
        }

        try
        {
            // Somebody before us has read the form, and the body is gone.
            if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
            {
                return OfForm(form);
            }

            if (request.Body.CanSeek)
            {
                request.Body.Position = 0;
            }

            return boundary is null
                ? await ReadUrlEncodedAsync(request.BodyReader, request.HttpContext.RequestAborted).ConfigureAwait(false)
                : await MultipartFields.ReadAsync(request.Body, boundary, Limits, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : new NotificationFields(StatusCodes.Status400BadRequest, "The body cannot be read to its end.");
        }
        catch (InvalidDataException)
        {
            return new NotificationFields(StatusCodes.Status400BadRequest, "The body cannot be read.");
        }
        catch (IOException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return new NotificationFields(StatusCodes.Status400BadRequest, "The body ends too early.");
        }
    }

    /// <summary>Looks at the headers, before anything is read.</summary>
    private static NotificationFields? Refusal(HttpRequest request, out string? boundary)
    {
        boundary = null;
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new NotificationFields(StatusCodes.Status415UnsupportedMediaType, "The body is compressed.");
        }

        if (!string.Equals(request.ContentType, UrlEncoded, StringComparison.OrdinalIgnoreCase) && RefusalOfType(request, out boundary) is { } refusal)
        {
            return refusal;
        }

        return request.ContentLength > Limits.MaxBytes ? TooLarge() : null;
    }

    private static NotificationFields? RefusalOfType(HttpRequest request, out string? boundary)
    {
        boundary = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type))
        {
            return new NotificationFields(StatusCodes.Status415UnsupportedMediaType, "The body has no content type.");
        }

        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return new NotificationFields(StatusCodes.Status415UnsupportedMediaType, "The body is not UTF-8.");
        }

        if (type.MediaType.Equals(UrlEncoded, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
        {
            return new NotificationFields(StatusCodes.Status415UnsupportedMediaType, "The body is neither an urlencoded form nor multipart.");
        }

        boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= MultipartFields.LongestBoundary ? null : new NotificationFields(StatusCodes.Status400BadRequest, "The boundary of the multipart body is missing or too long.");
    }

    private static NotificationFields OfForm(IFormCollection form) => form.Files.Count > 0
        ? MultipartFields.HasFile
        : Parsed(MessageFields.FromPairs(form.SelectMany(static field => field.Value, static (field, value) => KeyValuePair.Create(field.Key, value ?? string.Empty)), Limits));

    private static async ValueTask<NotificationFields> ReadUrlEncodedAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = read.Buffer;
            if (buffer.Length > Limits.MaxBytes)
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
                return TooLarge();
            }

            if (read.IsCompleted)
            {
                MessageFields fields = MessageFields.FromForm(buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray(), Limits);
                reader.AdvanceTo(buffer.End);
                return Parsed(fields);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static NotificationFields Parsed(MessageFields fields) => fields.Defect is { } defect ? new NotificationFields(StatusCodes.Status400BadRequest, defect) : new NotificationFields(fields);

    private static NotificationFields TooLarge() => new(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {Limits.MaxBytes} bytes.");
}
