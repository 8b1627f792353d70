using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>An endpoint in words, for the documentation of generated types.</summary>
internal static class EndpointText
{
    public static string MethodAndPath(EndpointModel endpoint) =>
        endpoint.Path is RequestPath path ? $"{Method(endpoint)} {path.Text}" : $"{Method(endpoint)} {Unknown(endpoint)}";

    public static string Method(EndpointModel endpoint) => endpoint.Method switch
    {
        RequestMethod.Post => "POST",
        RequestMethod.Get => "GET",
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
    };

    /// <summary>Title, URL and how the request travels, then what is known about the endpoint; each a paragraph of XML.</summary>
    public static List<string> Remarks(EndpointModel endpoint)
    {
        string encoding = endpoint.Encoding switch
        {
            RequestEncoding.Multipart => "as multipart/form-data",
            RequestEncoding.Form => "as application/x-www-form-urlencoded",
            RequestEncoding.Query => "in the query",
            RequestEncoding.PgXml => "as XML in the form field <c>pg_xml</c>",
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
        };
        string key = endpoint.Key == KeyKind.Payout ? "payout key" : "payment key";
        string signed = endpoint.IsSigned ? $"signed with the {key}" : "not signed";
        string answered = endpoint.Response is not null ? $"Answered by <see cref=\"{endpoint.ResponseType}\"/>."
            : endpoint.Answer == AnswerKind.Text ? "Answered by a text, which is handed through."
            : "No message answers it.";

        List<string> paragraphs =
        [
            $"{XmlDocs.Text(endpoint.Title)}: {XmlDocs.Code(MethodAndPath(endpoint))}, sent {encoding} and {signed}. {answered}",
        ];
        AddNotes(paragraphs, endpoint.Notes);
        AddSources(paragraphs, endpoint.Sources, endpoint.Confidence);
        return paragraphs;
    }

    public static void AddNotes(List<string> paragraphs, EquatableArray<string> notes) =>
        paragraphs.AddRange(notes.Select(XmlDocs.Text));

    public static void AddSources(List<string> paragraphs, EquatableArray<string> sources, Confidence? confidence = null)
    {
        List<string> sentences = [];
        if (sources.Count > 0)
        {
            sentences.Add($"Sources: {XmlDocs.Text(string.Join(", ", sources))}.");
        }

        if (confidence is Confidence known)
        {
            sentences.Add(known switch
            {
                Confidence.Full => "Confidence: full.",
                Confidence.Partial => "Confidence: partial; the documentation was read in parts.",
                Confidence.Client => "Confidence: client; known from public clients only.",
                _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
            });
        }

        if (sentences.Count > 0)
        {
            paragraphs.Add(string.Join(" ", sentences));
        }
    }

    private static string Unknown(EndpointModel endpoint) =>
        endpoint.Direction == Direction.Inbound ? "to a URL of the merchant" : "to a URL that an answer names";
}
