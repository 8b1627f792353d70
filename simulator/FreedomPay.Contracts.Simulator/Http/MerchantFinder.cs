using System.Buffers.Text;
using System.Text.Json;
using FreedomPay.Contracts.Simulator.Catalog;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>Finds out which merchant a request claims to be from, before anything of it is believed.</summary>
internal static class MerchantFinder
{
    private const int LongestHeader = 4096;

    public static string? IdOf(IncomingRequest request, SimulatedEndpoint endpoint)
    {
        if (endpoint.Contract.Jws is { } jws)
        {
            return OfJws(request.Header(JwsSignature.HeaderName), jws.IdMember);
        }

        if (request.Fields[ProtocolFields.MerchantId] is { } id)
        {
            return id;
        }

        if (request.Fields is [{ Name: ProtocolFields.Xml } only] && only.GetText() is { } document)
        {
            return UnverifiedMessages.DangerouslyReadXml(System.Text.Encoding.UTF8.GetBytes(document))?[ProtocolFields.MerchantId];
        }

        string[] template = endpoint.Contract.Path.Split('/');
        int place = Array.IndexOf(template, "{merchant_id}");
        return place < 0 ? null : request.Path.Split('/')[place];
    }

    private static string? OfJws(string? signature, string member)
    {
        if (signature?.Split('.')[0] is not { Length: > 0 and < LongestHeader } encoded || !Base64Url.IsValid(encoded))
        {
            return null;
        }

        try
        {
            using JsonDocument header = JsonDocument.Parse(Base64Url.DecodeFromChars(encoded));
            return header.RootElement.ValueKind == JsonValueKind.Object && header.RootElement.TryGetProperty(member, out JsonElement id) ? id.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
