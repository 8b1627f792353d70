using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>What the pages say of endpoints.</summary>
internal static class EndpointWords
{
    public static bool IsCalled(EndpointModel endpoint) => endpoint is { Direction: Direction.Outbound, IsSigned: true, IsCarriedByBrowser: false };

    public static string Changes(EndpointModel endpoint) => !IsCalled(endpoint) ? "" : endpoint.Effect switch
    {
        EndpointEffect.Reads => "nothing",
        EndpointEffect.Prepares => "no money",
        _ => "money",
    };

    public static string Question(EndpointModel endpoint, OutcomeModel outcome)
    {
        string asked = outcome.Ask.Namespace == endpoint.Name.Namespace ? outcome.Ask.Name : outcome.Ask.FullName;
        string[] conditions = Conditions(endpoint, outcome);
        return $"`{asked}`{(conditions.Length == 0 ? "" : $" with {string.Join(" and ", conditions)}")}";
    }

    /// <summary>What a question needs that not every request has.</summary>
    public static string[] Conditions(EndpointModel endpoint, OutcomeModel outcome) =>
    [
        .. outcome.With.Select(static pair => pair.Own).Concat(outcome.Given)
            .Where(own => endpoint.Request.Fields.FirstOrDefault(field => field.WireName == own) is not { Required: true })
            .Select(static own => own.StartsWith(OutcomeModel.AnswerPrefix, StringComparison.Ordinal) ? $"the answer's `{own[OutcomeModel.AnswerPrefix.Length..]}`" : $"`{own}`"),
    ];

    public static string Called(EndpointModel endpoint) => endpoint switch
    {
        { Direction: Direction.Inbound } => "at a URL of the merchant's",
        { Path: null } => "at a URL that an answer names",
        _ => $"`{EndpointDocumentation.MethodAndPath(endpoint)}`",
    };

    public static string Secured(EndpointModel endpoint) => endpoint.Json switch
    {
        { Jws: JwsModel jws } => $"signed with {jws.Algorithm}, {Key(endpoint)} key",
        { Authorization: Generator.Model.Authorization.Bearer } => "with a bearer token",
        { Authorization: Generator.Model.Authorization.Basic } => "with a name and a password",
        null when endpoint.IsSigned => $"{Key(endpoint)} key",
        _ => "not signed",
    };

    private static string Key(EndpointModel endpoint) => endpoint.Key == Generator.Model.KeyKind.Payout ? "payout" : "payment";

    public static string Known(Confidence? confidence) =>
        confidence is Confidence known ? SpecKeywords.Confidences.Single(pair => pair.Value == known).Key : "";

    public static string Test(ShapeTest test)
    {
        string name = test.WireName == JsonEndpointEmitter.AnswerStatus ? "the HTTP status" : $"`{test.WireName}`";
        return test.Texts.Count == 0 ? name : $"{name} = {string.Join(" or ", test.Texts.Select(MarkdownPage.Code))}";
    }
}
