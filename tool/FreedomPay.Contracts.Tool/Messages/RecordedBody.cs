using System.Text;
using FreedomPay.Contracts.Tool.Signatures;
using FreedomPay.Contracts.Tool.Signatures.Reading;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>One side of an exchange: a request or a response.</summary>
/// <param name="Format">How the body is written.</param>
/// <param name="Fields">Its fields; null if it cannot be read.</param>
internal sealed record RecordedBody(BodyFormat Format, MessageFields? Fields)
{
    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the HTTP status of a response; null if it was not recorded.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the headers; none if they were not recorded.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>Reads a body by what it begins with: XML, JSON, multipart, or else a form. It is read by the runtime's own readers, without a look at signatures.</summary>
    public static RecordedBody Read(string text)
    {
        string trimmed = text.Trim();
        return trimmed switch
        {
            ['<', ..] => new RecordedBody(BodyFormat.Xml, UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes(trimmed))),
            ['{' or '[', ..] => new RecordedBody(BodyFormat.Json, UnverifiedMessages.DangerouslyReadJson(Encoding.UTF8.GetBytes(trimmed))),
            _ when MultipartReader.IsMultipart(trimmed) => Read(MultipartReader.Read(trimmed, isUtf8: true).Select(static field => KeyValuePair.Create(field.Name, Encoding.UTF8.GetString(field.Value)))),
            _ => OfForm(MessageFields.FromForm(Encoding.UTF8.GetBytes(trimmed))),
        };
    }

    /// <summary>Reads the fields of a form that something else has taken apart.</summary>
    public static RecordedBody Read(IEnumerable<KeyValuePair<string, string>> fields) => OfForm(MessageFields.FromPairs(fields));

    /// <summary>Returns a form, or the document that is in its only field.</summary>
    private static RecordedBody OfForm(MessageFields fields) => fields is [{ Name: ProtocolNames.Xml } field] && field.GetText() is string document
        ? Read(document)
        : new RecordedBody(BodyFormat.Form, fields.Defect is null ? fields : null);
}
