using System.Xml.Linq;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

[Collection(PackageTests.Name)]
public sealed class NativeAotTests(WorkbenchFixture fixture)
{
    private const string Script = "paymentAcs";
    private const string Key = "payment key";
    private const string Salt = "request salt";

    [NativeAotFact]
    public void A_native_program_signs_a_request_and_reads_a_signed_answer()
    {
        Consumer consumer = fixture.Workbench.Consumer("NativeAot");
        BuildResult publish = new(consumer.Dotnet(
            "publish", "-c", "Release", "-o", "published", "--use-current-runtime",
            "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:GenerateFullPaths=true", "-tl:off"));
        publish.MustBeClean();
        File.WriteAllText(consumer.PathOf("answer.xml"), Answer());

        string program = consumer.PathOf(Path.Combine("published", OperatingSystem.IsWindows() ? "NativeAot.exe" : "NativeAot"));
        string[] output = ChildProcess.Run(program, consumer.Folder, "answer.xml", Key, Salt).MustSucceed().Output.TrimEnd().Split('\n');

        Assert.Equal("dynamic code: False", output[0]);
        Assert.Equal("request: https://api.freedompay.kz/g2g/paymentAcs", output[1]);
        AssertSignedRequest(output.Where(line => line.StartsWith("field ", StringComparison.Ordinal)));
        Assert.Contains("answer: success 7999007771 243412 2024-11-07T06:30:29.0000000+00:00", output);
        Assert.Contains("altered answer: Untrusted", output);
        Assert.Contains(output, line => line.StartsWith("received: Verified: ThreeDSecureRequest {", StringComparison.Ordinal));
        AssertSignedXml(output[^1]["xml: ".Length..]);
    }

    private static void AssertSignedRequest(IEnumerable<string> lines)
    {
        Dictionary<string, string> fields = lines.Select(line => line["field ".Length..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Dictionary<string, string> expected = new()
        {
            ["cms"] = "shop",
            ["pg_md"] = "1+2",
            ["pg_merchant_id"] = "500000",
            ["pg_pares"] = "Ж",
            ["pg_payment_id"] = "7999007771",
            ["pg_salt"] = Salt,
        };
        expected["pg_sig"] = ReferenceSignature.OfForm(Script, expected.Select(static field => (field.Key, field.Value)), Key);
        Assert.Equal(expected, fields);
    }

    private static void AssertSignedXml(string xml)
    {
        Dictionary<string, string> fields = XDocument.Parse(xml).Root!.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal("ok", fields["pg_status"]);
        Assert.Equal("1", fields["pg_payment_id"]);
        Assert.Equal("<&>", fields["pg_auth_code"]);
        Assert.Equal(ReferenceSignature.OfForm(Script, fields.Select(static field => (field.Key, field.Value)), Key), fields["pg_sig"]);
    }

    private static string Answer()
    {
        KeyValuePair<string, string>[] fields =
        [
            new("pg_status", "ok"),
            new("pg_payment_id", "7999007771"),
            new("pg_auth_code", "243412"),
            new("pg_datetime", "2024-11-07T06:30:29+00:00"),
            new("pg_unknown", "Ж"),
            new("pg_salt", "answer salt"),
        ];
        XElement response = new("response", fields.Select(field => new XElement(field.Key, field.Value)));
        response.Add(new XElement("pg_sig", ReferenceSignature.OfForm(Script, fields.Select(static field => (field.Key, field.Value)), Key)));
        return response.ToString();
    }
}
