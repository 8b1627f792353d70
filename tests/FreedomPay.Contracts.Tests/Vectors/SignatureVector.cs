using System.Text.Json;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests.Vectors;

/// <summary>A message with a digest that was published by someone else; the file says by whom.</summary>
public sealed class SignatureVector
{
    private static readonly IReadOnlyList<SignatureVector> All = Load();

    private SignatureVector(JsonElement vector)
    {
        Id = Text(vector, "id");
        Message = Text(vector, "message");
        Script = Text(vector, "script");
        Secret = Text(vector, "secret");
        Expected = Text(vector, "expected");
        Verifies = vector.GetProperty("verifies").GetBoolean();
        Fields = [.. vector.GetProperty("fields").EnumerateObject().Select(static field => ToNode(field.Name, field.Value))];
    }

    public static TheoryData<string> Verifying => [.. All.Where(static vector => vector.Verifies).Select(static vector => vector.Id)];

    public static TheoryData<string> NotVerifying => [.. All.Where(static vector => !vector.Verifies).Select(static vector => vector.Id)];

    public string Id { get; }

    public string Message { get; }

    public string Script { get; }

    public string Secret { get; }

    public string Expected { get; }

    public bool Verifies { get; }

    internal IReadOnlyList<Node> Fields { get; }

    internal MessageFields MessageFields => [.. Node.ToFields(Fields)];

    internal MessageFields SignedMessageFields => [.. Node.ToFields(Fields), MessageField.Text("pg_sig", Expected)];

    internal MerchantCredentials Credentials => new("123456", Secret);

    public static SignatureVector ById(string id) => All.Single(vector => vector.Id == id);

    private static Node ToNode(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Node.Object(name, [.. value.EnumerateObject().Select(static field => ToNode(field.Name, field.Value))]),
        JsonValueKind.Array => Node.List(name, [.. value.EnumerateArray().Select(static item => ToNode(string.Empty, item))]),
        _ => Node.Of(name, value.GetString()!),
    };

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static List<SignatureVector> Load()
    {
        using Stream stream = typeof(SignatureVector).Assembly.GetManifestResourceStream("signature-vectors.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(static vector => new SignatureVector(vector))];
    }
}
