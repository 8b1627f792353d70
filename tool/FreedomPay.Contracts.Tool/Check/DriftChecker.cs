using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Messages;
using SpecProtocol = FreedomPay.Contracts.Generator.Model.ProtocolFields;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Compares recorded messages with their specs.</summary>
/// <param name="index">The endpoints and types.</param>
internal sealed class DriftChecker(SpecIndex index)
{
    private const string Request = "request";
    private const string Response = "response";

    /// <summary>What an error of the signed family has.</summary>
    private static readonly HashSet<string> OfErrors = new(StringComparer.Ordinal) { "pg_error_code", "pg_error_description", "pg_failure_code", "pg_failure_description", "pg_description" };

    private readonly EndpointFinder _finder = new(index.Endpoints, endpoint => index.FileOf(endpoint.Name) is not null);

    /// <summary>Gets what was found.</summary>
    public DriftReport Report { get; } = new();

    /// <summary>Compares what was recorded of a call.</summary>
    /// <param name="exchange">The recorded messages.</param>
    /// <param name="endpoint">The endpoint that the user names; null if the messages tell it.</param>
    public void Check(RecordedExchange exchange, string? endpoint)
    {
        if ((endpoint is not null ? _finder.ByName(endpoint) : _finder.Find(exchange)) is not EndpointModel model)
        {
            Report.CountMessage();
            Report.Add(new Drift(string.Empty, Request, string.Empty, DriftProblem.UnknownEndpoint, Expected: null, Home: null), exchange.Place, exchange.Url is string url ? ShownValue.Of("url", $"{exchange.Method} {url.Split('?')[0]}".Trim(), isSensitive: false) : exchange.Endpoint is string name ? ShownValue.Name(name) : null);
            return;
        }

        if (RequestOf(exchange, model) is RecordedBody request && IsReadable(request, model, Request, exchange))
        {
            CompareRequest(request.Fields!, model, exchange);
        }

        // A text is passed through as it comes, and so is what answers an inbound message without a reply.
        if (exchange.Response is RecordedBody response && model.Response is not null && model.Answer != AnswerKind.Text && IsReadable(response, model, Response, exchange))
        {
            CompareResponse(response, model, exchange);
        }
    }

    /// <summary>Returns the request, whose fields may be in the URL.</summary>
    private static RecordedBody? RequestOf(RecordedExchange exchange, EndpointModel model)
    {
        int query = exchange.Url?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        return model.Encoding == Generator.Model.RequestEncoding.Query && exchange.Request is null && query >= 0 ? RecordedBody.Read(exchange.Url![(query + 1)..].Split('#')[0]) : exchange.Request;
    }

    private bool IsReadable(RecordedBody body, EndpointModel model, string message, RecordedExchange exchange)
    {
        Report.CountMessage();
        bool isExpected = body.Fields is not null && (body.Format == BodyFormat.Json) == (model.Json is not null && (message == Response || model.Encoding == Generator.Model.RequestEncoding.Json));
        if (!isExpected)
        {
            Report.Add(new Drift(model.Name.FullName, message, string.Empty, DriftProblem.Unreadable, model.Json is null ? "a form or XML" : "JSON", Home: null), exchange.Place, body.Fields is null ? null : body.Format.ToString().ToLowerInvariant());
        }

        return isExpected;
    }

    private void CompareRequest(MessageFields fields, EndpointModel model, RecordedExchange exchange)
    {
        IReadOnlyList<string> ofProtocol = SpecProtocol.OfRequests(model.Protocol, model.IsSigned);
        bool isForm = model.Json is null && model.IsSigned;
        new FieldComparison(index, Report, model, Request, exchange.Place).Compare(
            fields,
            [.. model.Request.Fields.Where(static field => field is { IsInPath: false, IsInHeader: false })],
            string.Empty,
            SpecHome.Of(index.FileOf(model.Name), "endpoints", model.Name.Name, Request),

            // The merchant's own parameters, which come back in the gateway's messages.
            name => ofProtocol.Contains(name) || (isForm && !name.StartsWith("pg_", StringComparison.Ordinal)));
    }

    private void CompareResponse(RecordedBody response, EndpointModel model, RecordedExchange exchange)
    {
        IReadOnlyList<string> ofProtocol = SpecProtocol.OfResponses(model.Protocol, model.Direction);
        string? file = index.FileOf(model.Name);
        if (ShapeFinder.IsError(model, response))
        {
            if (model.Json is null)
            {
                new FieldComparison(index, Report, model, "error", exchange.Place).Compare(
                    response.Fields!, [], string.Empty, new SpecHome(File: null, string.Empty), name => ofProtocol.Contains(name) || OfErrors.Contains(name));
            }

            return;
        }

        if (ShapeFinder.Find(model.Response!, response, isJson: model.Json is not null) is not ShapeModel shape)
        {
            Report.Add(new Drift(model.Name.FullName, Response, string.Empty, DriftProblem.UnknownShape, string.Join(", ", model.Response!.Shapes.Select(static known => known.Name).OfType<string>()), Home: null), exchange.Place, ShapeFinder.Told(model.Response!, response));
            return;
        }

        SpecHome home = SpecHome.Of(file, "endpoints", model.Name.Name);
        home = shape.Name is null ? home.Within(Response) : home.Within("responses", shape.Name, "fields");
        HashSet<string> tested = [.. shape.Constants.Select(static test => test.WireName)];
        new FieldComparison(index, Report, model, shape.Name is null ? Response : $"{Response} {shape.Name}", exchange.Place).Compare(
            response.Fields!,
            [.. shape.Message.Fields.Where(static field => !field.IsInHeader)],
            string.Empty,
            home,
            name => ofProtocol.Contains(name) || tested.Contains(name));
    }
}
