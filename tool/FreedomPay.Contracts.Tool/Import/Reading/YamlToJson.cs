using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>
/// Reads YAML as JSON, event by event: what a stranger wrote costs no more memory than its limits allow, however deep it is and however often its aliases
/// multiply it.
/// </summary>
internal sealed partial class YamlToJson
{
    /// <summary>The extension that keeps the line of a property's schema.</summary>
    public const string LineKey = "x-freedompay-line";

    private const int MostLevels = 96;
    private const int MostNodes = 400_000;
    private const int MostRepeated = 100;

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "post", "put", "patch", "delete" };

    private readonly bool _keepsLines;
    private readonly Stack<OpenNode> _open = [];
    private readonly Dictionary<string, (JsonNode? Node, int Count, int Height)> _anchors = new(StringComparer.Ordinal);
    private readonly List<(string Key, int Line)> _repeated = [];
    private JsonNode? _root;
    private bool _hasRoot;
    private int _count;

    private YamlToJson(bool keepsLines) => _keepsLines = keepsLines;

    /// <summary>Reads the first document of a text.</summary>
    /// <exception cref="UnreadableBlockException">It is not YAML, or breaks a limit.</exception>
    public static ReadYaml Read(string text, bool keepsLines)
    {
        YamlToJson reader = new(keepsLines);
        try
        {
            reader.ReadEvents(new Parser(new StringReader(text)));
        }
        catch (YamlException exception)
        {
            throw new UnreadableBlockException($"This is not YAML: {MessageOf(exception)}", (int)exception.Start.Line);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // What the parser does with some broken texts.
            throw new UnreadableBlockException($"This is not YAML: {exception.Message}", exception);
        }

        return new ReadYaml(reader._root, reader._repeated);
    }

    private static string MessageOf(YamlException exception)
    {
        // The parser puts its place before some of its messages.
        int end = exception.Message.LastIndexOf("): ", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[(end + 3)..]).Trim();
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private void ReadEvents(Parser parser)
    {
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart mapping:
                    Open(new JsonObject(), NameOf(mapping.Anchor), mapping);
                    break;
                case SequenceStart sequence:
                    Open(new JsonArray(), NameOf(sequence.Anchor), sequence);
                    break;
                case MappingEnd or SequenceEnd:
                    Close();
                    break;
                case Scalar scalar when IsKeyNext():
                    SetKey(scalar.Value, scalar);
                    break;
                case Scalar scalar:
                    JsonNode? value = ValueOf(scalar);
                    Remember(NameOf(scalar.Anchor), value, 1, 0);
                    Add(value, scalar);
                    break;
                case AnchorAlias alias:
                    AddCopy(alias);
                    break;
                case DocumentEnd:
                    return;
            }
        }
    }

    private bool IsKeyNext() => _open.TryPeek(out OpenNode? open) && open is { Node: JsonObject, Key: null };

    private void SetKey(string key, ParsingEvent place)
    {
        OpenNode open = _open.Peek();
        open.Key = key;
        open.IsRepeated = ((JsonObject)open.Node).ContainsKey(key);
        if (open.IsRepeated && _repeated.Count < MostRepeated)
        {
            _repeated.Add((key, (int)place.Start.Line));
        }
    }

    private void Open(JsonNode node, string? anchor, ParsingEvent place)
    {
        if (IsKeyNext())
        {
            throw new UnreadableBlockException("A key is a mapping or a list, which JSON does not have.", (int)place.Start.Line);
        }

        if (_open.Count >= MostLevels)
        {
            throw new UnreadableBlockException($"It is nested deeper than {MostLevels} levels.", (int)place.Start.Line);
        }

        if (_keepsLines && node is JsonObject target && HasLine())
        {
            target[LineKey] = (int)place.Start.Line;
        }

        string? name = _open.TryPeek(out OpenNode? parent) ? parent.Key : null;
        Add(node, place);
        _open.Push(new OpenNode(node, name, anchor, _count - 1));
    }

    /// <summary>Determines whether the mapping that begins here is the schema of a property, an operation, or one of its answers.</summary>
    private bool HasLine()
    {
        return _open.TryPeek(out OpenNode? parent) && parent.Key is not null
            && (parent.Name is "properties" || IsAnswer(parent) || (Methods.Contains(parent.Key) && _open.Count > 1 && _open.ElementAt(1).Name is "paths"));
    }

    private bool IsAnswer(OpenNode parent) => parent.Name is "responses" && _open.Count > 3 && _open.ElementAt(1).Name is string method && Methods.Contains(method) && _open.ElementAt(3).Name is "paths";

    private void Close()
    {
        OpenNode closed = _open.Pop();
        Remember(closed.Anchor, closed.Node, _count - closed.Start, closed.Height);
        Raise(closed.Height);
    }

    /// <summary>What is within the open mapping or list makes it higher.</summary>
    private void Raise(int height)
    {
        if (_open.TryPeek(out OpenNode? open))
        {
            open.Height = Math.Max(open.Height, height + 1);
        }
    }

    private void Remember(string? anchor, JsonNode? node, int count, int height)
    {
        if (!string.IsNullOrEmpty(anchor))
        {
            _anchors[anchor] = (node, count, height);
        }
    }

    /// <summary>Copies what an alias names. An alias of a mapping that is still open would be a cycle, and is not among the anchors yet.</summary>
    private void AddCopy(AnchorAlias alias)
    {
        if (IsKeyNext() || !_anchors.TryGetValue(alias.Value.Value, out (JsonNode? Node, int Count, int Height) named))
        {
            throw new UnreadableBlockException($"The alias *{alias.Value} names nothing that is complete.", (int)alias.Start.Line);
        }

        if (_count + named.Count > MostNodes)
        {
            throw new UnreadableBlockException($"With its aliases it has more than {MostNodes} values.", (int)alias.Start.Line);
        }

        if (_open.Count + named.Height > MostLevels)
        {
            throw new UnreadableBlockException($"With its aliases it is nested deeper than {MostLevels} levels.", (int)alias.Start.Line);
        }

        _count += named.Count - 1;
        Raise(named.Height);
        Add(named.Node?.DeepClone(), alias);
    }

    private void Add(JsonNode? node, ParsingEvent place)
    {
        if (++_count > MostNodes)
        {
            throw new UnreadableBlockException($"It has more than {MostNodes} values.", (int)place.Start.Line);
        }

        if (!_open.TryPeek(out OpenNode? open))
        {
            _root = _hasRoot ? _root : node;
            _hasRoot = true;
            return;
        }

        if (open.Node is JsonArray list)
        {
            list.Add(node);
            return;
        }

        if (!open.IsRepeated)
        {
            ((JsonObject)open.Node)[open.Key!] = node;
        }

        open.Key = null;
        open.IsRepeated = false;
    }

    /// <summary>Digits with a zero before them stay a text: they are no number, whatever YAML says.</summary>
    private static JsonValue? ValueOf(Scalar scalar)
    {
        if (scalar.Style is not ScalarStyle.Plain || !scalar.Tag.IsEmpty)
        {
            return JsonValue.Create(scalar.Value);
        }

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            string text when Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => JsonValue.Create(number),
            string text => JsonValue.Create(text),
        };
    }

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]{0,27})(?:\.[0-9]{1,20})?(?:[eE][-+]?[0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
