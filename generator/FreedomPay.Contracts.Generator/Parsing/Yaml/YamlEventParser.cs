using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>Parses YAML's events, and reports for each mistake where it is and what to do.</summary>
/// <remarks>
/// Uses the events rather than YamlDotNet's own tree or deserializer: there, deep nesting overflows the stack, which no catch survives, and
/// chains of aliases take exponential time. What specs do without is refused at its first event.
/// </remarks>
internal sealed class YamlEventParser
{
    private readonly string _text;
    private readonly SpecProblems _problems;
    private readonly Stack<Collection> _open = new();
    private readonly HeldNodes _held = new();
    private YamlNode? _root;

    private YamlEventParser(string text, SpecProblems problems)
    {
        _text = text;
        _problems = problems;
    }

    /// <summary>Returns the document's value, or null if there is none or it was refused, which is reported.</summary>
    public static YamlNode? Read(string text, SpecProblems problems, CancellationToken cancellationToken)
    {
        YamlEventParser reader = new(text, problems);
        return reader.TryReadAll(cancellationToken) ? reader._root : null;
    }

    private bool TryReadAll(CancellationToken cancellationToken)
    {
        Scanner scanner = new(new StringReader(_text));
        Parser parser = new(scanner);
        while (TryMoveNext(parser, scanner, out ParsingEvent? next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next is null)
            {
                return true;
            }

            if (!TryTake(next))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Reads the next event, null after the last one; returns false if the text is not YAML, which is reported.</summary>
    private bool TryMoveNext(Parser parser, Scanner scanner, out ParsingEvent? next)
    {
        next = null;
        try
        {
            next = parser.MoveNext() ? parser.Current : null;
            return true;
        }
        catch (YamlException exception)
        {
            // Its marks are those of the mapping that contains the tab.
            TextSpan found = exception.Message.Contains("tab as indentation") || exception.Message.Contains("tab character")
                ? FindIndentingTab((int)exception.Start.Index)
                : YamlMarks.Span(exception.Start, exception.End);
            (string message, TextSpan? place) = YamlAdvice.For(exception.Message, _text, found);
            if (exception.Message.Contains("expected ','") && found.Start >= _text.TrimEnd().Length && _open.Count > 0)
            {
                place = new TextSpan(_open.Peek().Start.Start, 1);
                message = "The bracket or brace that opens here is not closed";
            }

            if (YamlAdvice.OfForeignLine(_text) is var (foreign, line))
            {
                (message, place) = (foreign, line);
            }
            else if (_open.Count > 0 && YamlAdvice.OfComment(_text, _open.Peek().Start.Start) is string comment)
            {
                (message, place) = ($"The bracket or brace that opens here is not closed; {comment}", new TextSpan(_open.Peek().Start.Start, 1));
            }

            _problems.Report(SpecDescriptors.YamlSyntax, place ?? found, message);
        }
        catch (ArgumentException)
        {
            // Thrown for an escape that is not a character.
            int index = Math.Min((int)scanner.CurrentPosition.Index, _text.Length);
            _problems.Report(SpecDescriptors.YamlSyntax, new TextSpan(index, 0), $"The escape before this place is no character; {YamlAdvice.Surrogates}");
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner throws this for a key on the next line while a bracket is still open.
            TextSpan place = _open.Count > 0 ? _open.Peek().Start : default;
            string comment = _open.Count > 0 && YamlAdvice.OfComment(_text, place.Start) is string hidden ? $"; {hidden}" : "";
            _problems.Report(SpecDescriptors.YamlSyntax, new TextSpan(place.Start, 1), $"The bracket or brace that opens here is not closed before the next key{comment}");
        }

        return false;
    }

    private TextSpan FindIndentingTab(int start)
    {
        bool isIndentation = start == 0;
        for (int index = start; index < _text.Length; index++)
        {
            if (isIndentation && _text[index] == '\t')
            {
                return new TextSpan(index, 1);
            }

            isIndentation = _text[index] is '\n' or '\r' || (isIndentation && _text[index] == ' ');
        }

        return new TextSpan(start, 0);
    }

    private bool TryTake(ParsingEvent parsingEvent)
    {
        TextSpan span = YamlMarks.Span(parsingEvent.Start, parsingEvent.End);
        switch (parsingEvent)
        {
            case Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } scalar:
                return TryAdd(new YamlScalar(span, scalar.Value, scalar.Style == ScalarStyle.Plain));
            case DocumentStart when _root is not null:
                return Refuse(span, "A second document: a spec is one document per file; remove the line ---");
            case AnchorAlias alias:
                return Refuse(span, $"The alias *{alias.Value}: write the value out, or put a text that begins with * in quotation marks");
            case NodeEvent { Anchor.IsEmpty: false } node:
                return Refuse(span, $"The anchor &{node.Anchor.Value}: specs have no anchors and aliases; write the value out, or put a text that begins with & in quotation marks");
            case NodeEvent { Tag.IsEmpty: false } node:
                return Refuse(span, $"The tag {node.Tag.Value.Replace("tag:yaml.org,2002:", "!!")}: specs have no tags; remove it, or put a text that begins with ! in quotation marks");
            case SequenceStart:
                return TryOpen(CollectionKind.Sequence, span);
            case MappingStart mapping:
                return TryOpen(mapping.Style == MappingStyle.Flow ? CollectionKind.FlowMapping : CollectionKind.BlockMapping, span);
            case SequenceEnd or MappingEnd:
                return TryAdd(Close(_open.Pop(), parsingEvent.End));
            default:
                return true;
        }
    }

    private bool TryOpen(CollectionKind kind, TextSpan start)
    {
        if (_open.Count == YamlTreeParser.MaxDepth)
        {
            _problems.Report(SpecDescriptors.TooDeep, start, YamlTreeParser.MaxDepth.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        _open.Push(new Collection(kind, start, _held.Count));
        return true;
    }

    private bool TryAdd(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root = node;
            return true;
        }

        Collection collection = _open.Peek();
        bool isKey = collection.Kind != CollectionKind.Sequence && (_held.Count - collection.FirstHeld) % 2 == 0;
        if (isKey && node is not YamlScalar)
        {
            return Refuse(node.Span, $"{node.Description} as a key: keys are plain words");
        }

        if (isKey && node is YamlScalar { IsPlain: true, Text: "<<" })
        {
            return Refuse(node.Span, "The merge key <<: write the keys out");
        }

        _held.Add(node);
        return true;
    }

    private YamlNode Close(Collection collection, Mark end)
    {
        TextSpan span = YamlMarks.SpanOfCollection(_text, collection.Start.Start, end);
        return collection.Kind == CollectionKind.Sequence
            ? _held.TakeSequence(collection.FirstHeld, span)
            : _held.TakeMapping(collection.FirstHeld, span, isFlow: collection.Kind == CollectionKind.FlowMapping);
    }

    private bool Refuse(TextSpan span, string what)
    {
        _problems.Report(SpecDescriptors.YamlFeature, span, what);
        return false;
    }

    private enum CollectionKind
    {
        Sequence,
        BlockMapping,
        FlowMapping,
    }

    /// <summary>A list or mapping whose end has not been read yet.</summary>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="FirstHeld">The index of its first node among those of all open collections.</param>
    private readonly record struct Collection(CollectionKind Kind, TextSpan Start, int FirstHeld);
}
