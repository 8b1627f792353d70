// Says what it did, a line each; the test knows the rule of the signature by itself and compares.
using System.Runtime.CompilerServices;
using System.Text;
using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;

MerchantCredentials credentials = new("500000", args[1]);
Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");

// The merchant's side: a request is signed and sent (to nobody), an answer is read.
ThreeDSecureRequest request = new()
{
    PaymentId = 7999007771,
    Md = "1+2",
    PaRes = "Ж",
    ExtraFields = MessageFields.FromPairs([new("cms", "shop")]),
};
SignedRequest<ThreeDSecureResponse> signed = request.Sign(credentials, new SigningOptions { Salt = args[2] });
Console.WriteLine($"request: {signed.ToHttpRequestMessage().RequestUri}");
foreach (SignedField field in signed.Fields)
{
    Console.WriteLine($"field {field.Name}={field.GetValue()}");
}

byte[] answer = File.ReadAllBytes(args[0]);
Console.WriteLine($"answer: {Describe(signed.ReadAnswer(answer))}");
byte[] altered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer).Replace("243412", "243413"));
Console.WriteLine($"altered answer: {Describe(signed.ReadAnswer(altered))}");

// The gateway's side: the request is read, an answer is written.
MessageFields received = MessageFields.FromPairs(signed.Fields.Select(field => KeyValuePair.Create(field.Name, field.GetValue())));
Console.WriteLine($"received: {ThreeDSecureRequest.Read(received, credentials)}");
ThreeDSecureResponse response = new() { PaymentId = 1, AuthCode = "<&>", Datetime = new(2024, 11, 7, 6, 30, 29, TimeSpan.Zero) };
Console.WriteLine($"xml: {Encoding.UTF8.GetString(response.Sign(credentials).ToXml()).ReplaceLineEndings("")}");

static string Describe(Answer<ThreeDSecureResponse> answer) => answer switch
{
    Answer<ThreeDSecureResponse>.Success success => $"success {success.Response.PaymentId} {success.Response.AuthCode} {success.Response.Datetime:O}",
    _ => answer.GetType().Name,
};
