using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>Writes a signed message as the user wants it.</summary>
internal static class SignedMessageText
{
    public static string Of(SignedResult result, SignOutput output) => output switch
    {
        SignOutput.Fields when result.Fields is { } fields => string.Join(Environment.NewLine, fields.Select(static field => $"{field.Name}={field.Value}")),
        SignOutput.Curl => Curl(result),
        _ when result.Jws is { } jws => Http(result, jws),
        _ => result.Body,
    };

    private static string Http(SignedResult result, string jws) => new StringBuilder()
        .Append(result.Url is null ? string.Empty : $"{result.Method} {result.Url}\n")
        .Append("Content-Type: application/json\n")
        .Append($"{JwsSignature.HeaderName}: {jws}\n\n")
        .Append(result.Body)
        .ToString();

    private static string Curl(SignedResult result)
    {
        string url = Quoted(result.Url ?? throw new ToolException("curl needs a URL: say it with --url or --endpoint."));
        if (result.Jws is { } jws)
        {
            return $"curl {url} -X {result.Method} -H 'Content-Type: application/json' -H '{JwsSignature.HeaderName}: {jws}' --data-raw {Quoted(result.Body)}";
        }

        IEnumerable<string> fields = result.Fields!.Select(static field => $"--data-urlencode {Quoted($"{field.Name}={field.Value}")}");
        return $"curl {url}{(result.Method == "GET" ? " -G" : string.Empty)} {string.Join(' ', fields)}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
