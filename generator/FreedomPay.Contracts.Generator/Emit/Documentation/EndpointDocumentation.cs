using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit.Documentation;

/// <summary>Describes an endpoint in words, for the documentation of generated types.</summary>
internal static class EndpointDocumentation
{
    public static string MethodAndPath(EndpointModel endpoint) =>
        endpoint.Path is RequestPath path ? $"{Method(endpoint)} {path.Text}" : $"{Method(endpoint)} {Unknown(endpoint)}";

    public static string Method(EndpointModel endpoint) => endpoint.Method switch
    {
        RequestMethod.Post => "POST",
        RequestMethod.Get => "GET",
        RequestMethod.Put => "PUT",
        RequestMethod.Patch => "PATCH",
        RequestMethod.Delete => "DELETE",
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
    };

    /// <summary>Adds the title, the URL and how the request is sent, then what is known about the endpoint, one paragraph each.</summary>
    public static void AddRemarks(XmlDocBuilder documentation, EndpointModel endpoint)
    {
        string encoding = endpoint.Encoding switch
        {
            RequestEncoding.Multipart => "as multipart/form-data",
            RequestEncoding.Form => "as application/x-www-form-urlencoded",
            RequestEncoding.Query => "in the query",
            RequestEncoding.PgXml => "as XML in the form field <c>pg_xml</c>",
            RequestEncoding.Json => "as JSON",
            RequestEncoding.None => "without a body",
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
        };
        string signed = endpoint.Json is JsonProtocol json ? Secured(json, endpoint.Key)
            : !endpoint.IsSigned ? "not signed"
            : endpoint.Key == KeyKind.Payout ? "signed with the payout key"
            : "signed with the payment key";
        string sent = endpoint.IsCarriedByBrowser ? ", carried by the payer's browser " : ", sent ";
        string and = signed.StartsWith("with ", StringComparison.Ordinal) ? " " : " and ";
        documentation.Text(endpoint.Title).Xml(": ").Code(MethodAndPath(endpoint))
            .Xml(sent).Xml(encoding).Xml(and).Xml(signed).Xml(". ").Xml(Answered(endpoint)).EndParagraph();
        AddOverlays(documentation, endpoint.Overlays);
        AddNotes(documentation, endpoint.Notes);
        AddSources(documentation, endpoint.Sources, endpoint.Confidence);
    }

    /// <summary>Adds what differs from the spec that the unit comes from.</summary>
    public static void AddOverlays(XmlDocBuilder documentation, EquatableArray<OverlayChange> overlays)
    {
        foreach (OverlayChange overlay in overlays)
        {
            documentation.Xml("Changed by an overlay in ").Code(overlay.FileName).Xml(": ").Codes(overlay.Fields, ", ").Xml(".").EndParagraph();
        }
    }

    public static void AddNotes(XmlDocBuilder documentation, EquatableArray<string> notes)
    {
        foreach (string note in notes)
        {
            documentation.Text(note).EndParagraph();
        }
    }

    public static void AddSources(XmlDocBuilder documentation, EquatableArray<string> sources, Confidence? confidence = null)
    {
        if (sources.Count > 0)
        {
            documentation.Xml("Sources: ").Texts(sources, ", ").Xml(confidence is null ? "." : ". ");
        }

        if (confidence is Confidence known)
        {
            documentation.Xml(known switch
            {
                Confidence.Full => "Confidence: full.",
                Confidence.Partial => "Confidence: partial; only parts of the documentation are known.",
                Confidence.Client => "Confidence: client; known from public clients only.",
                _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
            });
        }

        if (sources.Count > 0 || confidence is not null)
        {
            documentation.EndParagraph();
        }
    }

    private static string Secured(JsonProtocol json, KeyKind key) => json switch
    {
        { Jws: JwsModel jws } => $"signed with the {(key == KeyKind.Payout ? "payout" : "payment")} key ({jws.Algorithm})",
        { Authorization: Authorization.Basic } => "with <c>Authorization: Basic</c>",
        { Authorization: Authorization.Bearer } => "with <c>Authorization: Bearer</c>",
        _ => "not signed",
    };

    private static string Answered(EndpointModel endpoint) =>
        endpoint.Response is not null ? $"Answered by <see cref=\"{endpoint.ResponseType}\"/>."
        : endpoint.IsCarriedByBrowser ? "The response reaches the payer's browser only."
        : endpoint.Answer == AnswerKind.Text ? "The response is a text, which is returned as is."
        : "It has no response.";

    private static string Unknown(EndpointModel endpoint) =>
        endpoint.Direction == Direction.Inbound ? "to a URL of the merchant" : "to a URL that a response names";
}
