using System.Text;
using TestContracts.Json;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>Instances of the types of JSON families, filled with secrets wherever one can stand.</summary>
internal static class JsonSecretSamples
{
    private const string Marker = SecretSamples.Marker;

    private static MessageFields Extra => SecretSamples.ExtraFields;

    private static EverythingRequest Request => new()
    {
        Text = "text",
        Secret = Marker,
        Pair = new EverythingPair { Left = "l", ExtraFields = Extra },
        Rows = [new EverythingRow { Name = "n", ExtraFields = Extra }],
        ExtraFields = Extra,
    };

    private static EverythingResponse Response => new()
    {
        Secret = Marker,
        Pair = new EverythingAnswerPair { ExtraFields = Extra },
        Rows = [new EverythingAnswerRow { ExtraFields = Extra }],
        ExtraFields = Extra,
    };

    private static ChooseRequest Choice => new()
    {
        From = new ChooseFromCard { Card = new ChosenCard { Pan = Marker + "123456", ExtraFields = Extra }, ExtraFields = Extra },
        Extra = MessageField.Text("extra", Marker),
        ExtraFields = Extra,
    };

    public static IEnumerable<object> All()
    {
        yield return PayRequest.Endpoint.Errors!;
        yield return PayRequest.Endpoint.Errors!.Tests[0];
        yield return Request;
        yield return Request.Pair!;
        yield return Request.Rows![0];
        yield return Response;
        yield return Response.Pair!;
        yield return Response.Rows![0];
        yield return Choice;
        yield return Choice.From;
        yield return ((ChooseFromCard)Choice.From).Card;
        yield return new ChooseFromRecurrent { ProfileId = Guid.Empty, ExtraFields = Extra };
        yield return new ChooseFromOther { Type = "t", ExtraFields = Extra };
        yield return new ChooseResponse { Extra = MessageField.Text("extra", Marker), ExtraFields = Extra };
        yield return new ChooseToLink { ExtraFields = Extra };
        yield return new ChooseToOther { ExtraFields = Extra };
        yield return new PayRequest { OrderId = "1", Amount = 1, ExtraFields = Extra };
        yield return new PayResponse { ExtraFields = Extra };
        yield return new FindRequest { Id = Guid.Empty, ExtraFields = Extra };
        yield return new FindResponse.Card { Pan = Marker, ExtraFields = Extra };
        yield return new FindResponse.Other { ExtraFields = Extra };
        yield return new CallRequest { Phone = Marker, OtherPhone = Marker, ExtraFields = Extra };
        yield return new CallResponse { Phone = Marker, ExtraFields = Extra };
        yield return new RemoveRequest { CardId = "1", ExtraFields = Extra };
        yield return new RemoveResponse { ExtraFields = Extra };
        yield return Request.Sign(SecretSamples.Credentials);
        yield return Response.Sign(SecretSamples.Credentials);
        foreach (object sample in Answers().Concat(Tokens()))
        {
            yield return sample;
        }
    }

    private static IEnumerable<object> Tokens()
    {
        BasicAuthorization basic = new("id", Marker);
        yield return basic;
        yield return AuthorizationValue.Basic("id", Marker);
        yield return AuthorizationValue.Bearer(Marker);
        yield return new AuthorizedHost("https://passport.test", basic);
        yield return new AuthorizationException("no");
        FreedomIdTokenSet tokens = new() { AccessToken = Marker, RefreshToken = Marker, AccessExpiresAt = DateTimeOffset.MaxValue, RefreshExpiresAt = DateTimeOffset.MaxValue };
        yield return tokens;
        using HttpClient http = new();
        yield return new FreedomIdTokens(http, tokens);
        yield return new TestContracts.Tokens.ProfileRequest { RequestId = "1", ExtraFields = Extra };
        yield return new TestContracts.Tokens.ProfileResponse { ExtraFields = Extra };
        yield return new TestContracts.Tokens.ExchangeRequest { Code = Marker, ExtraFields = Extra };
        yield return new TestContracts.Tokens.ExchangeResponse { AccessToken = Marker, ExtraFields = Extra };
    }

    private static IEnumerable<object> Answers()
    {
        yield return EverythingResponse.Read(Encoding.UTF8.GetBytes($$"""{"text":"t","secret":"{{Marker}}","id":"{{Marker}}","count":"{{Marker}}","extra":"{{Marker}}"}"""));
        yield return EverythingResponse.Read(Encoding.UTF8.GetBytes($$"""{"error":{"code":"1"},"status":"error","secret":"{{Marker}}"}"""));
        yield return EverythingResponse.Read(Encoding.UTF8.GetBytes($$"""{"{{Marker}}":"{{Marker}}"}"""));
        yield return EverythingResponse.Read(Encoding.UTF8.GetBytes($$"""{"text":"{{Marker}}"""));
        yield return EverythingRequest.Read(
            Encoding.UTF8.GetBytes($$"""{"text":"{{Marker}}"}"""), [new(JwsSignature.HeaderName, $"{Marker}..{Marker}")], SecretSamples.Credentials);
    }
}
