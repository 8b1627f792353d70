using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>
/// Puts the overlays of other files into a spec's YAML, before anything in it is parsed: every rule of the format then applies to the result. What
/// comes from an overlay keeps its place there.
/// </summary>
internal sealed class OverlayMerger
{
    private const string OfTheSpec = "what a response proves is for the spec of the endpoint, and no overlay, to say";

    /// <summary>Words with which other tools remove something.</summary>
    private static readonly HashSet<string> Removals = new(StringComparer.OrdinalIgnoreCase) { "delete", "deleted", "remove", "removed", "$delete", "$remove", "none", "nil", "unset", "drop", "omit", "false", "-", "--", "undefined" };

    private readonly SpecProblems _problems;
    private readonly OverlayClaims _claims = new();
    private readonly Dictionary<string, List<(string FileName, string Field)>> _changes = new(StringComparer.Ordinal);
    private string _fileName = "";
    private HashSet<string> _otherSide = [];
    private string _otherKey = "";
    private int _file;

    private OverlayMerger(SpecProblems problems) => _problems = problems;

    /// <summary>Gets who changed what.</summary>
    public OverlayClaims Claims => _claims;

    /// <param name="root">The spec.</param>
    /// <param name="overlays">The files that may concern it.</param>
    /// <param name="specName">The spec's name.</param>
    /// <param name="problems">Receives what is wrong with an overlay; knows the overlays' files from then on.</param>
    /// <param name="merged">The spec with the overlays.</param>
    /// <param name="cancellationToken">Cancels the merging.</param>
    /// <returns>Who changed what; null if no overlay concerns the spec.</returns>
    public static OverlayMerger? Merge(
        YamlMapping root, EquatableArray<OverlayFile> overlays, string specName, SpecProblems problems, out YamlMapping merged, CancellationToken cancellationToken)
    {
        merged = root;
        if (overlays.Count == 0 || Find(root, "namespace") is not YamlScalar { Text: string ns })
        {
            return null;
        }

        OverlayMerger? merger = null;
        OverlaidUnits units = new(root, KeyPath.Root(specName));
        foreach (OverlayFile overlay in overlays.OrderBy(static file => file.Name, StringComparer.Ordinal).ThenBy(static file => file.Path, StringComparer.Ordinal))
        {
            YamlEntry[] entries = [.. overlay.Read(cancellationToken).Where(entry => OverlayTarget.Split(entry.Key.Text).Namespace == ns)];
            if (entries.Length == 0)
            {
                continue;
            }

            merger ??= new OverlayMerger(problems);
            merger._file++;
            merger._fileName = overlay.Name;
            int offset = problems.Include(overlay.Path, overlay.Text);
            foreach (YamlEntry entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                merger.MergeTarget(MovedNodes.Of(entry, offset), units);
            }
        }

        merged = merger is null ? root : units.ToRoot();
        return merger;
    }

    /// <summary>Returns what overlays changed of an endpoint or type, each file once; empty if none did.</summary>
    public EquatableArray<OverlayChange> ChangesOf(string name) =>
        !_changes.TryGetValue(name, out List<(string FileName, string Field)>? changes) ? EquatableArray<OverlayChange>.Empty : changes
            .GroupBy(static change => change.FileName, StringComparer.Ordinal)
            .Select(static file => new OverlayChange(file.Key, file.Select(static change => change.Field).Distinct().ToEquatableArray()))
            .ToEquatableArray();

    private static YamlNode? Find(YamlMapping mapping, string key)
    {
        int index = IndexOf(mapping.Entries, key);
        return index < 0 ? null : mapping.Entries[index].Value;
    }

    private static int IndexOf(IReadOnlyList<YamlEntry> entries, string key)
    {
        for (int index = 0; index < entries.Count; index++)
        {
            if (entries[index].Key.Text == key)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Returns the mapping with another value of a key, which is added if there is none.</summary>
    private static YamlMapping With(YamlMapping mapping, YamlScalar key, YamlNode value)
    {
        int index = IndexOf(mapping.Entries, key.Text);
        YamlEntry[] entries = index < 0 ? [.. mapping.Entries, new YamlEntry(key, value)] : [.. mapping.Entries];
        if (index >= 0)
        {
            entries[index] = new YamlEntry(entries[index].Key, value);
        }

        return new YamlMapping(mapping.Span, entries, mapping.IsFlow);
    }

    private static YamlMapping? AsMapping(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping,
        YamlScalar { IsNothing: false } bareType => new YamlMapping(bareType.Span, [new YamlEntry(new YamlScalar(bareType.Span, "type", isPlain: true), bareType)]),
        _ => null,
    };

    /// <summary>Puts an overlay into the units that it changes, which are a copy of the spec's.</summary>
    private void MergeTarget(YamlEntry overlay, OverlaidUnits units)
    {
        string name = OverlayTarget.Split(overlay.Key.Text).Name;
        if (overlay.Value is not YamlMapping parts || units.Find(name) is not (YamlEntry declared, bool isType) || declared.Value is not YamlMapping unit)
        {
            return;
        }

        KeyPath path = units.Path.Key(isType ? "types" : "endpoints").Key(name);
        Touch(path, overlay.Key);
        foreach (YamlEntry part in parts.Entries)
        {
            if (!SpecKeywords.Overlay.Contains(part.Key.Text))
            {
                continue;
            }

            if (isType == (part.Key.Text == "fields"))
            {
                unit = MergePart(unit, part, path, name);
            }
            else
            {
                string other = isType ? "a type has 'fields'; a request and a response are those of an endpoint" : "an endpoint has 'request' and 'response' or 'responses'; 'fields' are those of a type";
                _problems.Report(SpecDescriptors.Contradiction, part.Key.Span, path.Key(part.Key.Text).ToString(), other);
            }
        }

        units.Set(name, unit);
    }

    /// <summary>Returns the names of the fields of the other side of an endpoint, which an overlay of this side may mean; none for a type.</summary>
    private static HashSet<string> OtherSide(YamlMapping unit, string key)
    {
        YamlNode?[] messages = key switch
        {
            "request" => [Find(unit, "response"), .. (Find(unit, "responses") as YamlMapping)?.Entries.Select(static shape => shape.Value is YamlMapping parts ? Find(parts, "fields") : null) ?? []],
            "response" or "responses" => [Find(unit, "request")],
            _ => [],
        };
        return new HashSet<string>(messages.OfType<YamlMapping>().SelectMany(static fields => fields.Entries).Select(static field => field.Key.Text), StringComparer.Ordinal);
    }

    private YamlMapping MergePart(YamlMapping unit, YamlEntry part, KeyPath path, string name)
    {
        KeyPath partPath = path.Key(part.Key.Text);
        YamlNode? declared = Find(unit, part.Key.Text);
        string? otherForm = part.Key.Text switch
        {
            "response" when Find(unit, "responses") is not null => "responses",
            "responses" when declared is null => "response",
            _ => null,
        };
        if (otherForm is not null)
        {
            Missing(part.Key, partPath, "key", $"; the response is described by '{otherForm}'");
            return unit;
        }

        Touch(partPath, part.Key);
        _otherSide = OtherSide(unit, part.Key.Text);
        _otherKey = part.Key.Text != "request" ? "request" : Find(unit, "responses") is null ? "response" : "responses";
        if (part.Key.Text == "responses")
        {
            return declared is YamlMapping shapes && part.Value is YamlMapping changed ? With(unit, part.Key, MergeShapes(shapes, changed, partPath, name)) : unit;
        }

        string where = part.Key.Text switch
        {
            "request" => "in the request",
            "response" => "in the response",
            _ => "in the type",
        };
        return part.Value is YamlMapping fields && (declared ?? new YamlMapping(part.Key.Span, [])) is YamlMapping own
            ? With(unit, part.Key, MergeFields(own, fields, partPath, where, name, part.Key.Text))
            : unit;
    }

    private YamlMapping MergeShapes(YamlMapping shapes, YamlMapping overlay, KeyPath path, string name)
    {
        foreach (YamlEntry changed in overlay.Entries)
        {
            KeyPath shapePath = path.Key(changed.Key.Text);
            if (Find(shapes, changed.Key.Text) is not YamlMapping shape)
            {
                Missing(changed.Key, shapePath, "shape", Suggestions.For(changed.Key.Text, [.. shapes.Entries.Select(static entry => entry.Key.Text)]));
                continue;
            }

            Touch(shapePath, changed.Key);
            if (changed.Value is YamlMapping parts && IndexOf(parts.Entries, "fields") is >= 0 and int index && parts.Entries[index] is { Value: YamlMapping fields, Key: YamlScalar key })
            {
                Touch(shapePath.Key("fields"), key);
                YamlMapping own = Find(shape, "fields") as YamlMapping ?? new YamlMapping(key.Span, []);
                shapes = With(shapes, changed.Key, With(shape, key, MergeFields(own, fields, shapePath.Key("fields"), $"in '{changed.Key.Text}'", name, $"responses.{changed.Key.Text}")));
            }
        }

        return shapes;
    }

    private YamlMapping MergeFields(YamlMapping fields, YamlMapping overlay, KeyPath path, string where, string name, string shown)
    {
        List<YamlEntry?> merged = [.. fields.Entries];
        Dictionary<string, int> places = Places(fields.Entries);
        MappingParser.ReportDuplicates(overlay.Entries, path, _problems);
        foreach (YamlEntry changed in overlay.Entries)
        {
            string wireName = changed.Key.Text;
            KeyPath fieldPath = path.Key(wireName);
            bool isKnown = places.TryGetValue(wireName, out int index) && merged[index] is not null;
            bool isRemoval = changed.Value is YamlScalar { IsNothing: true };
            if (isKnown && changed.Value is YamlScalar word && Removals.Contains(word.Text))
            {
                _problems.Report(SpecDescriptors.NotAllowed, word.Span, fieldPath.ToString(), word.Shown, "; to remove the field, write '~'");
                continue;
            }

            if (!isKnown && (isRemoval || (changed.Value is YamlMapping incomplete && IndexOf(incomplete.Entries, "type") < 0 && IndexOf(incomplete.Entries, "const") < 0)))
            {
                ReportMissingField(changed.Key, fieldPath, where, places.Keys, isRemoval);
                continue;
            }

            if (isKnown && !isRemoval)
            {
                Touch(fieldPath, changed.Key);
                if (AsMapping(merged[index]!.Value.Value) is YamlMapping field && AsMapping(changed.Value) is YamlMapping keys)
                {
                    // The overlay's key, so that what is wrong with the whole field is shown there.
                    merged[index] = new YamlEntry(changed.Key, MergeField(field, keys, fieldPath, name, $"{shown}.{wireName}"));
                    Note(name, $"{shown}.{wireName}");
                    continue;
                }
            }

            if (Array.Find(SpecKeywords.OfProof, key => (isKnown ? merged[index]!.Value.Value : changed.Value) is YamlMapping proving && IndexOf(proving.Entries, key) >= 0) is string proof)
            {
                _problems.Report(SpecDescriptors.Contradiction, changed.Key.Span, fieldPath.ToString(), $"the field has '{proof}': {OfTheSpec}");
                continue;
            }

            if (!TryClaim(changed.Key, fieldPath))
            {
                continue;
            }

            Note(name, $"{shown}.{wireName}");
            if (!isKnown && _otherSide.Contains(wireName) && !(changed.Value is YamlMapping described && IndexOf(described.Entries, "sources") >= 0))
            {
                _problems.Warn(SpecDescriptors.OverlayLooksMistaken, changed.Key.Span, fieldPath.ToString(), $"'{wireName}' is a new field {where}, and '{_otherKey}' has one of this name; if that one is meant, write it there; if the field is in both, give it its 'sources'");
            }
            else if (!isKnown && Suggestions.MistypedField(wireName, places.Keys) is string meant)
            {
                _problems.Warn(SpecDescriptors.OverlayLooksMistaken, changed.Key.Span, fieldPath.ToString(), $"'{wireName}' is a new field; if '{meant}' is meant, correct the name");
            }

            if (isKnown)
            {
                merged[index] = isRemoval ? null : changed;
            }
            else
            {
                places[wireName] = merged.Count;
                merged.Add(changed);
            }
        }

        return new YamlMapping(fields.Span, [.. merged.Where(static entry => entry is not null).Select(static entry => entry!.Value)], fields.IsFlow);
    }

    private YamlMapping MergeField(YamlMapping field, YamlMapping overlay, KeyPath path, string name, string shown)
    {
        List<YamlEntry> merged = [.. field.Entries];
        MappingParser.ReportDuplicates(overlay.Entries, path, _problems);
        foreach (YamlEntry changed in overlay.Entries)
        {
            string key = changed.Key.Text;
            KeyPath keyPath = path.Key(key);

            // The parser of fields tells what an unknown key should have been.
            if (!SpecKeywords.Field.Contains(key))
            {
                merged.Add(changed);
                continue;
            }

            if (SpecKeywords.OfProof.Contains(key))
            {
                _problems.Report(SpecDescriptors.Contradiction, changed.Key.Span, keyPath.ToString(), OfTheSpec);
                continue;
            }

            if (key == "values" && changed.Value is YamlMapping values && Array.Find(values.Entries, static value => value.Value is YamlScalar { Text: "~" or "null", IsPlain: true }) is { Key: YamlScalar kept })
            {
                _problems.Report(SpecDescriptors.Contradiction, kept.Span, keyPath.Key(kept.Text).ToString(), "an overlay replaces the values as a whole, and '~' removes none; list the values that stay");
                continue;
            }

            int index = IndexOf(merged, key);
            bool isRemoval = changed.Value is YamlScalar { IsNothing: true };
            if (index >= 0 && key is "fields" or "items" && changed.Value is not YamlSequence && !isRemoval)
            {
                Touch(keyPath, changed.Key);
                YamlNode own = merged[index].Value;

                // The fields of an object are those of no message.
                HashSet<string> otherSide = _otherSide;
                _otherSide = [];
                YamlMapping? inner = key == "fields"
                    ? own is YamlMapping fields && changed.Value is YamlMapping fieldChanges ? MergeFields(fields, fieldChanges, keyPath, $"in '{key}'", name, shown) : null
                    : AsMapping(own) is YamlMapping items && AsMapping(changed.Value) is YamlMapping itemChanges ? MergeField(items, itemChanges, keyPath, name, shown) : null;
                _otherSide = otherSide;
                if (inner is not null)
                {
                    merged[index] = new YamlEntry(merged[index].Key, inner);
                    continue;
                }
            }

            if (index < 0 ? isRemoval : AreEqual(merged[index].Value, changed.Value))
            {
                string nothing = isRemoval ? $"there is no '{key}' to remove" : "the spec already says this";
                _problems.Warn(SpecDescriptors.OverlayChangesNothing, changed.Key.Span, keyPath.ToString(), nothing);
                continue;
            }

            if (!TryClaim(changed.Key, keyPath))
            {
                continue;
            }

            if (key == "values" && index >= 0 && LostValues(merged[index].Value, changed.Value) is string[] { Length: > 0 } lost)
            {
                _problems.Warn(SpecDescriptors.OverlayLooksMistaken, changed.Key.Span, keyPath.ToString(), $"the overlay replaces the values as a whole, and these are no longer known: {string.Join(", ", lost)}; list them too if they stay");
            }

            // That a required field cannot be a constant is reported with what to do; whoever does that means it.
            if (key == "const" && index < 0 && IndexOf(merged, "required") < 0 && IndexOf(overlay.Entries, "required") < 0)
            {
                _problems.Warn(SpecDescriptors.OverlayLooksMistaken, changed.Key.Span, keyPath.ToString(), "with the overlay, this value is always sent and callers can no longer set the field; for a value that they may change, write 'default'");
            }

            if (key == "sensitive" && index >= 0 && merged[index].Value is YamlScalar { IsPlain: true, Text: "true" })
            {
                _problems.Warn(SpecDescriptors.SecretIsShown, changed.Key.Span, keyPath.ToString(), "the spec masks this value, and with the overlay it is shown in logs; remove the key from the overlay");
            }

            if (isRemoval)
            {
                merged.RemoveAt(index);
            }
            else if (index < 0)
            {
                merged.Add(changed);
            }
            else
            {
                merged[index] = changed;
            }
        }

        return new YamlMapping(field.Span, [.. merged], field.IsFlow);
    }

    private static string[] LostValues(YamlNode own, YamlNode changed)
    {
        static IEnumerable<string> Texts(YamlNode values) => values switch
        {
            YamlSequence sequence => sequence.Items.OfType<YamlScalar>().Select(static item => item.Text),
            YamlMapping mapping => mapping.Entries.Select(static entry => entry.Key.Text),
            _ => [],
        };
        return [.. Texts(own).Except(Texts(changed), StringComparer.Ordinal)];
    }

    private static Dictionary<string, int> Places(YamlEntry[] entries)
    {
        Dictionary<string, int> places = new(entries.Length, StringComparer.Ordinal);
        for (int index = 0; index < entries.Length; index++)
        {
            // A field that appears twice is a mistake of the spec, which is reported there.
            places[entries[index].Key.Text] = index;
        }

        return places;
    }

    private static bool AreEqual(YamlNode left, YamlNode right) => (left, right) switch
    {
        (YamlScalar first, YamlScalar second) => first.Text == second.Text && first.IsPlain == second.IsPlain,
        (YamlSequence first, YamlSequence second) => first.Items.Length == second.Items.Length && first.Items.Zip(second.Items, AreEqual).All(static isEqual => isEqual),
        (YamlMapping first, YamlMapping second) => first.Entries.Length == second.Entries.Length
            && first.Entries.Zip(second.Entries, static (own, other) => own.Key.Text == other.Key.Text && AreEqual(own.Value, other.Value)).All(static isEqual => isEqual),
        _ => false,
    };

    private void Touch(KeyPath path, YamlScalar key) => _claims.Touch(path.ToString(), new OverlayClaims.Claim(_file, key.Span));

    /// <summary>Claims a key for this overlay; reports it if another one changes the same.</summary>
    private bool TryClaim(YamlScalar key, KeyPath path)
    {
        if (_claims.Add(path.ToString(), new OverlayClaims.Claim(_file, key.Span)) is not OverlayClaims.Claim other)
        {
            return true;
        }

        SpecPlace place = _problems.Place(other.Span);
        _problems.Report(
            SpecDescriptors.OverlayConflict, key.Span, path.ToString(), Path.GetFileName(place.FilePath), place.Line.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private void ReportMissingField(YamlScalar key, KeyPath path, string where, IEnumerable<string> known, bool isRemoval)
    {
        string advice = _problems.IsFull ? ""
            : _otherSide.Contains(key.Text) ? $"; '{_otherKey}' has one: write it there"
            : Suggestions.For(key.Text, [.. known]);
        Missing(key, path, "field", $" {where}{advice}{(isRemoval ? "" : advice.EndsWith("?", StringComparison.Ordinal) ? " A new field needs a 'type'" : "; a new field needs a 'type'")}");
    }

    private void Missing(YamlScalar key, KeyPath path, string kind, string advice) =>
        _problems.Report(SpecDescriptors.UnknownOverlayTarget, key.Span, path.ToString(), kind, key.Text, advice);

    /// <summary>Notes a changed field for the readers of generated code.</summary>
    private void Note(string name, string field)
    {
        if (!_changes.TryGetValue(name, out List<(string FileName, string Field)>? changes))
        {
            _changes.Add(name, changes = []);
        }

        changes.Add((_fileName, field));
    }
}
