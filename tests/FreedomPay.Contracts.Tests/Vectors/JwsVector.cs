using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tests.Vectors;

/// <summary>An <c>X-JWS-Signature</c> of the gateway's documentation; the file says of which page.</summary>
public sealed class JwsVector
{
    private static readonly IReadOnlyList<JwsVector> All = Load();

    private JwsVector(JsonElement vector)
    {
        Id = Text(vector, "id");
        HeaderJson = Text(vector, "header");
        Body = Encoding.UTF8.GetBytes(Text(vector, "body"));
        Key = Text(vector, "secret");
        Expected = Text(vector, "expected");
        Verifies = vector.GetProperty("verifies").GetBoolean();
        using JsonDocument header = JsonDocument.Parse(HeaderJson);
        string pathMember = header.RootElement.TryGetProperty("uri", out _) ? "uri" : "path";
        string idMember = header.RootElement.TryGetProperty("auth_id", out _) ? "auth_id" : "merchant_id";
        JsonElement id = header.RootElement.GetProperty(idMember);
        Path = Text(header.RootElement, pathMember);
        MerchantId = id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
        Method = Text(header.RootElement, "method");
        Scheme = new JwsScheme(
            Enum.Parse<JwsAlgorithm>(Text(header.RootElement, "alg")),
            idMember,
            pathMember,
            id.ValueKind == JsonValueKind.String ? JwsIdKind.Text : JwsIdKind.Number);
    }

    public static TheoryData<string> Verifying => [.. All.Where(static vector => vector.Verifies).Select(static vector => vector.Id)];

    public static TheoryData<string> NotVerifying => [.. All.Where(static vector => !vector.Verifies).Select(static vector => vector.Id)];

    public string Id { get; }

    public string HeaderJson { get; }

    public string Path { get; }

    public string MerchantId { get; }

    public string Method { get; }

    public string Key { get; }

    public string Expected { get; }

    public bool Verifies { get; }

    public JwsScheme Scheme { get; }

    internal byte[] Body { get; }

    public static JwsVector ById(string id) => All.Single(vector => vector.Id == id);

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static List<JwsVector> Load()
    {
        using Stream stream = typeof(JwsVector).Assembly.GetManifestResourceStream("jws-vectors.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(static vector => new JwsVector(vector))];
    }
}
