using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares two versions of an endpoint.</summary>
internal static class EndpointComparer
{
    public static void Compare(EndpointModel old, EndpointModel current, Subject subject, CompareContext context)
    {
        ChangeCollector found = context.Found;
        if (old.Direction != current.Direction)
        {
            found.Add(CompareRules.Direction, subject, current.Direction == Direction.Inbound ? "comes to the merchant now" : "goes to the gateway now");
            return;
        }

        if (old.Protocol != current.Protocol)
        {
            bool isJsonBoth = old.Json is not null && current.Json is not null;
            found.Add(isJsonBoth ? CompareRules.JsonProtocol : CompareRules.Protocol, subject, $"has another protocol: it {Words.FromTo(Words.Of(SpecKeywords.Protocols, old.Protocol), Words.Of(SpecKeywords.Protocols, current.Protocol))}");
            if (!isJsonBoth)
            {
                return;
            }
        }

        CompareTarget(old, current, subject, found);
        CompareSignature(old, current, subject, found);
        CompareConduct(old, current, subject, found);
        CompareState(old.State, current.State, subject.At("state"), found);
        Documented.Compare(old.Deprecated, current.Deprecated, subject, found);
        Documented.Compare(
            [
                ("title", old.Title != current.Title),
                ("summary", old.Summary != current.Summary),
                ("section", old.Section != current.Section),
                ("confidence", old.Confidence != current.Confidence),
                ("sources", old.Sources != current.Sources),
                ("notes", old.Notes != current.Notes),
            ],
            subject,
            found);

        bool isJson = current.Json is not null;
        MessageComparer.Compare(new MessageVersion(old.Request, IsSent: true), new MessageVersion(current.Request, IsSent: true), isJson, subject.At("request"), context);
        ResponseComparer.Compare(old, current, subject with { Roles = subject.Roles.Reversed }, context);
    }

    private static void CompareTarget(EndpointModel old, EndpointModel current, Subject subject, ChangeCollector found)
    {
        found.AddIf(!string.Equals(old.Host, current.Host, StringComparison.OrdinalIgnoreCase), CompareRules.Host, subject, $"has another host: it {Words.FromTo(old.Host, current.Host)}");
        found.AddIf(TargetOf(old) != TargetOf(current), CompareRules.Target, subject, $"is called in another way: it {Words.FromTo(TargetOf(old), TargetOf(current))}");
        found.AddIf(old.Encoding != current.Encoding, CompareRules.Encoding, subject.At("encoding"), $"is another: it {Words.FromTo(Words.Of(SpecKeywords.Encodings, old.Encoding), Words.Of(SpecKeywords.Encodings, current.Encoding))}");
        found.AddIf(old.Headers != current.Headers, CompareRules.Headers, subject.At("headers"), $"are others: they were {Headers(old)}, and are {Headers(current)}");
        found.AddIf(!RequestNeedsPath(old) && RequestNeedsPath(current), CompareRules.PathAsked, subject, "has fields that are read from the path, so that `Read` needs it");
        found.AddIf(
            current.Response is not null && !ResponseNeedsPath(old) && ResponseNeedsPath(current),
            CompareRules.PathAsked,
            subject with { Roles = subject.Roles.Reversed },
            "has a path whose last part differs from request to request, so that `Read` of the response needs it");
    }

    private static string TargetOf(EndpointModel endpoint) => endpoint.Path is null ? "a URL of the other side" : $"{endpoint.Method.ToString().ToUpperInvariant()} {endpoint.Path.Text}";

    private static string Headers(EndpointModel endpoint) => Words.Code(string.Join(", ", endpoint.Headers.Select(static header => $"{header.Name}: {header.Value}")));

    private static bool RequestNeedsPath(EndpointModel endpoint) => endpoint.Json is not null ? endpoint.Path is { Parameters.Count: > 0 } : endpoint.IsSigned && (endpoint.Path?.HasFields == true || ResponseNeedsPath(endpoint));

    private static bool ResponseNeedsPath(EndpointModel endpoint) => endpoint is { Json: null, IsSigned: true, Path.EndsWithParameter: true, Script: null };

    private static bool AsksScript(EndpointModel endpoint) => endpoint is { Json: null, IsSigned: true, Path: null, Script: null };

    private static void CompareSignature(EndpointModel old, EndpointModel current, Subject subject, ChangeCollector found)
    {
        found.AddIf(old.IsSigned != current.IsSigned, CompareRules.Signed, subject, current.IsSigned ? "is signed now" : "is no longer signed");
        if (AsksScript(old) != AsksScript(current))
        {
            found.Add(CompareRules.ScriptAsked, subject.At("script"), AsksScript(current) ? "is no longer in the spec: `Read` asks for it" : "is in the spec: `Read` no longer asks for it");
        }
        else
        {
            found.AddIf(old.Script != current.Script, CompareRules.Script, subject.At("script"), $"is another: it {Words.FromTo(old.Script ?? "the last part of the path", current.Script ?? "the last part of the path")}");
        }

        found.AddIf(old.Key != current.Key, CompareRules.Key, subject.At("key"), $"is another: it {Words.FromTo(Words.Of(SpecKeywords.Keys, old.Key), Words.Of(SpecKeywords.Keys, current.Key))}");
        found.AddIf(old.Protocol == current.Protocol && old.Json?.Jws != current.Json?.Jws, CompareRules.Jws, subject.At("signature"), "is another");
        found.AddIf(
            old.Json?.Authorization != current.Json?.Authorization,
            CompareRules.Authorization,
            subject.At("auth"),
            $"is another: it {Words.FromTo(Auth(old), Auth(current))}");
        found.AddIf(old.IsCarriedByBrowser != current.IsCarriedByBrowser, CompareRules.Carrier, subject.At("carriedBy"), current.IsCarriedByBrowser ? "is the payer's browser now" : "is no longer the payer's browser");
    }

    private static string? Auth(EndpointModel endpoint) => endpoint.Json is JsonProtocol json ? Words.Of(SpecKeywords.Authorizations, json.Authorization) : null;

    private static void CompareConduct(EndpointModel old, EndpointModel current, Subject subject, ChangeCollector found)
    {
        found.AddIf(old.Effect != current.Effect, CompareRules.Effect, subject.At("effect"), $"is another: it {Words.FromTo(Words.Of(SpecKeywords.Effects, old.Effect), Words.Of(SpecKeywords.Effects, current.Effect))}");
        found.AddIf(old.IdempotencyHeader != current.IdempotencyHeader, CompareRules.Idempotent, subject.At("idempotent"), $"is another: it {Words.FromTo(old.IdempotencyHeader, current.IdempotencyHeader)}");
        found.AddIf(!old.Outcomes.Select(Plain).SequenceEqual(current.Outcomes.Select(Plain)), CompareRules.Outcome, subject.At("outcome"), "is asked for in another way");
        found.AddIf(
            !old.RepeatFields.ToHashSet().SetEquals(current.RepeatFields), CompareRules.Repeat, subject.At("repeat"), $"has other fields: they were {Words.Codes(old.RepeatFields)}, and are {Words.Codes(current.RepeatFields)}");
    }

    /// <summary>Returns a question without what is known of the endpoint that is asked, whose own changes are reported there.</summary>
    private static OutcomeModel Plain(OutcomeModel outcome) => outcome with { Asked = null };

    private static void CompareState(StateModel? old, StateModel? current, Subject subject, ChangeCollector found)
    {
        if (old is null || current is null)
        {
            found.AddIf(current is not null, CompareRules.StateAdded, subject, "is told");
            found.AddIf(old is not null, CompareRules.StateRemoved, subject, "is no longer told");
            return;
        }

        found.AddIf(old.Fields != current.Fields || old.Refunds != current.Refunds || old.Cases != current.Cases, CompareRules.State, subject, "is told in another way");
    }
}
