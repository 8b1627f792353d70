using System.Text;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>Reads bodies by what they begin with: XML, JSON, or else a form. They are read by the runtime's own readers, without a look at signatures.</summary>
internal static class BodyReader
{
    private const string XmlField = "pg_xml";

    /// <summary>Reads a body.</summary>
    public static RecordedBody Read(string text)
    {
        string trimmed = text.Trim();
        return trimmed switch
        {
            ['<', ..] => new RecordedBody(BodyFormat.Xml, UnverifiedMessages.DangerouslyReadXml(Encoding.UTF8.GetBytes(trimmed))),
            ['{' or '[', ..] => new RecordedBody(BodyFormat.Json, UnverifiedMessages.DangerouslyReadJson(Encoding.UTF8.GetBytes(trimmed))),
            _ => OfForm(MessageFields.FromForm(Encoding.UTF8.GetBytes(trimmed))),
        };
    }

    /// <summary>Reads the fields of a form that something else has taken apart.</summary>
    public static RecordedBody Read(IEnumerable<KeyValuePair<string, string>> fields) => OfForm(MessageFields.FromPairs(fields));

    /// <summary>Returns a form, or the document that is in its only field.</summary>
    private static RecordedBody OfForm(MessageFields fields) => fields is [{ Name: XmlField } field] && field.GetText() is string document
        ? Read(document)
        : new RecordedBody(BodyFormat.Form, fields.Defect is null ? fields : null);
}
