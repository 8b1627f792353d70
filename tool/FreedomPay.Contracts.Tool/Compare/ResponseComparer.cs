using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares two versions of a response.</summary>
internal static class ResponseComparer
{
    /// <param name="old">The old endpoint.</param>
    /// <param name="current">The new one.</param>
    /// <param name="subject">The endpoint, with the roles of the response.</param>
    /// <param name="context">What the comparison shares.</param>
    public static void Compare(EndpointModel old, EndpointModel current, Subject subject, CompareContext context)
    {
        ChangeCollector found = context.Found;
        CompareErrors(old.Json?.Errors, current.Json?.Errors, subject.At("errors"), found);
        if (old.Response is not ResponseModel before || current.Response is not ResponseModel after)
        {
            found.AddIf(old.Response is not null, CompareRules.ResponseRemoved, subject.At("response"), "stopped being a message");
            found.AddIf(current.Response is not null, current.Direction == Direction.Inbound ? CompareRules.ReplyAdded : CompareRules.ResponseAdded, subject.At("response") with { Roles = subject.Roles.Reversed }, "is a message now");
            return;
        }

        bool isJson = current.Json is not null;
        bool isSent = current.Direction == Direction.Inbound;
        if ((before.Single is null) != (after.Single is null))
        {
            found.Add(CompareRules.OneOrSeveralShapes, subject.At("response"), after.Single is null ? "has several shapes now" : "has one shape now");
        }
        else if (before.Single is ShapeModel one && after.Single is ShapeModel other)
        {
            CompareMeaning(one, other, subject, found);
            MessageComparer.Compare(new MessageVersion(one.Message, isSent), new MessageVersion(other.Message, isSent), isJson, subject.At("response"), context);
        }
        else
        {
            CompareShapes(before, after, isJson, subject.At("responses"), context);
        }
    }

    private static void CompareErrors(JsonErrorModel? old, JsonErrorModel? current, Subject subject, ChangeCollector found)
    {
        found.AddIf(
            old?.Tests != current?.Tests || old?.Code != current?.Code || old?.Description != current?.Description,
            CompareRules.Errors,
            subject,
            $"are told in another way: they were {Words.Tests(old?.Tests.AsEnumerable() ?? [])}, and are {Words.Tests(current?.Tests.AsEnumerable() ?? [])}");
        found.AddIf(
            !(old?.NotDone.AsEnumerable() ?? []).SequenceEqual(current?.NotDone.AsEnumerable() ?? []),
            CompareRules.ErrorProof,
            subject.At("notDone"),
            "has other tests");
    }

    private static void CompareShapes(ResponseModel old, ResponseModel current, bool isJson, Subject subject, CompareContext context)
    {
        ChangeCollector found = context.Found;
        List<(ShapeModel Old, ShapeModel Current)> pairs = [];
        foreach (ShapeModel before in old.Shapes)
        {
            ShapeModel? after = current.Shapes.FirstOrDefault(shape => shape.Name == before.Name)
                ?? current.Shapes.FirstOrDefault(shape => shape.When == before.When && !old.Shapes.Any(known => known.Name == shape.Name));
            if (after is null)
            {
                found.Add(CompareRules.ShapeRemoved, subject.At(before.Name!), $"is gone; it was told by {Words.Tests(before.When)}");
                continue;
            }

            pairs.Add((before, after));
            found.AddIf(before.Name != after.Name, CompareRules.ShapeRenamed, subject.At(after.Name!), $"has another name: it {Words.FromTo(before.Name, after.Name)}");
        }

        ShapeModel[] added = [.. current.Shapes.Where(shape => !pairs.Exists(pair => ReferenceEquals(pair.Current, shape)))];
        foreach (ShapeModel after in added)
        {
            bool isTaken = old.Shapes.Any(static shape => shape.When.Count == 0);
            found.Add(isTaken ? CompareRules.ShapeAddedBesideAny : CompareRules.ShapeAdded, subject.At(after.Name!), $"is new, and told by {Words.Tests(after.When)}");
        }

        foreach ((ShapeModel before, ShapeModel after) in pairs)
        {
            Subject shape = subject.At(after.Name!);
            found.AddIf(ToldBy(before) != ToldBy(after), CompareRules.ShapeTold, shape, $"is told in another way: it was by {Words.Code(ToldBy(before))}, and is by {Words.Code(ToldBy(after))}");
            CompareMeaning(before, after, shape, found);
            Documented.Compare([("summary", before.Summary != after.Summary), ("notes", before.Notes != after.Notes)], shape, found);
            MessageComparer.Compare(new MessageVersion(before.Message, IsSent: false), new MessageVersion(after.Message, IsSent: false), isJson, shape, context);
        }

        IEnumerable<ShapeModel> known = current.Shapes.Where(shape => !added.Contains(shape));
        found.AddIf(!pairs.Select(static pair => pair.Current.Name).SequenceEqual(known.Select(static shape => shape.Name)), CompareRules.ShapeOrder, subject, "are tried in another order");
        CompareCommon(old, current, subject, found);
    }

    /// <summary>Returns everything that a shape is told by, in words of the format.</summary>
    private static string ToldBy(ShapeModel shape)
    {
        IEnumerable<string> parts =
        [
            Words.Tests(shape.When).Trim('`'),
            .. shape.Without.Count > 0 ? [$"without {string.Join(", ", shape.Without.AsEnumerable())}"] : (string[])[],
            .. shape.MayBeEmpty ? ["may be empty"] : (string[])[],

            // A shape without tests is told by what it always has.
            .. shape.Message.Fields.Where(field => shape.When.Count == 0 && field.Required).Select(static field => field.WireName).Order(StringComparer.Ordinal),
        ];
        return string.Join(", ", parts);
    }

    private static void CompareMeaning(ShapeModel old, ShapeModel current, Subject subject, ChangeCollector found) => found.AddIf(
        old.Means != current.Means,
        CompareRules.Means,
        subject.At("means"),
        $"is another: it {Words.FromTo(Meaning(old), Meaning(current))}");

    private static string? Meaning(ShapeModel shape) => shape.Means is Meaning meaning ? Words.Of(SpecKeywords.Meanings, meaning) : null;

    /// <summary>Compares what can be read without a look at the shape.</summary>
    private static void CompareCommon(ResponseModel old, ResponseModel current, Subject subject, ChangeCollector found)
    {
        HashSet<string> before = [.. old.CommonFields().Select(static field => field.PropertyName)];
        HashSet<string> after = [.. current.CommonFields().Select(static field => field.PropertyName)];
        HashSet<string> kept = [.. current.Shapes.SelectMany(static shape => shape.Message.Fields).Select(static field => field.PropertyName)];
        HashSet<string> had = [.. old.Shapes.SelectMany(static shape => shape.Message.Fields).Select(static field => field.PropertyName)];
        foreach (string property in before.Where(name => !after.Contains(name) && kept.Contains(name)))
        {
            found.Add(CompareRules.NoLongerCommon, subject, $"no longer have {Words.Code(property)} in common");
        }

        foreach (string property in after.Where(name => !before.Contains(name) && had.Contains(name)))
        {
            found.Add(CompareRules.NewlyCommon, subject, $"have {Words.Code(property)} in common");
        }
    }
}
