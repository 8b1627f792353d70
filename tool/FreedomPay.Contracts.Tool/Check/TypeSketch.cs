using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>What the values of a field that no spec describes look like, taken together.</summary>
internal sealed partial class TypeSketch
{
    /// <summary>A stranger may send any number of names.</summary>
    private const int MostFields = 200;

    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeSketch> _fields = new(StringComparer.Ordinal);
    private TypeSketch? _items;

    /// <summary>Gets the fields of an object, by their names.</summary>
    public IReadOnlyDictionary<string, TypeSketch> Fields => _fields;

    /// <summary>Gets what the items of a list look like; null if it is no list.</summary>
    public TypeSketch? Items => _items;

    /// <summary>Gets whether a value was masked, so that only its being secret is known.</summary>
    public bool IsMasked { get; private set; }

    /// <summary>Adds a value.</summary>
    public void Add(MessageField field)
    {
        switch (field.Kind)
        {
            case MessageFieldKind.Object:
                foreach (IGrouping<string, MessageField> named in field.Children.GroupBy(static child => child.Name, StringComparer.Ordinal))
                {
                    Add(named.Key, [.. named]);
                }

                break;
            case MessageFieldKind.List:
                _items ??= new TypeSketch();
                foreach (MessageField item in field.Children.Take(MostFields))
                {
                    _items.Add(item);
                }

                break;
            case MessageFieldKind.Null:
                break;
            default:
                AddText(field);
                break;
        }
    }

    /// <summary>Adds fields of the same name: a list, if there are several.</summary>
    public void AddAll(IReadOnlyList<MessageField> fields)
    {
        if (fields.Count == 1)
        {
            Add(fields[0]);
            return;
        }

        _items ??= new TypeSketch();
        foreach (MessageField field in fields.Take(MostFields))
        {
            _items.Add(field);
        }
    }

    /// <summary>Returns the type in the words of the format, with the format of a date behind a blank.</summary>
    public string Type(bool isJson)
    {
        if (_fields.Count > 0 && (_types.Count > 0 || _items is not null))
        {
            return isJson ? "any" : "string";
        }

        string[] types = [.. _types.Order(StringComparer.Ordinal)];
        return _items is not null ? "list"
            : _fields.Count > 0 ? "object"
            : types switch
            {
                [] => "string",
                [string one] => one,
                ["decimal", "integer"] => "decimal",
                _ => isJson && types.Any(static type => type.StartsWith("json ", StringComparison.Ordinal)) ? "any" : "string",
            };
    }

    private void Add(string name, IReadOnlyList<MessageField> fields)
    {
        if (!_fields.TryGetValue(name, out TypeSketch? sketch))
        {
            if (_fields.Count >= MostFields)
            {
                return;
            }

            _fields.Add(name, sketch = new TypeSketch());
        }

        sketch.AddAll(fields);
    }

    private void AddText(MessageField field)
    {
        string text = field.GetText() ?? string.Empty;
        if (text.Length == 0)
        {
            return;
        }

        if (ShownValue.IsMasked(text))
        {
            IsMasked = true;
            return;
        }

        _types.Add(field.Kind switch
        {
            MessageFieldKind.Boolean => "boolean",
            MessageFieldKind.Number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "integer" : "decimal",
            _ => OfText(text),
        });
    }

    private static string OfText(string text) =>
        Uuid().IsMatch(text) ? "uuid"
        : Moment().IsMatch(text) ? DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text[^1] != 'Z' ? "datetime yyyy-MM-ddTHH:mm:sszzz" : "datetime rfc3339"
        : IsExact(text, "yyyy-MM-dd HH:mm:ss") ? "datetime yyyy-MM-dd HH:mm:ss"
        : IsExact(text, "yyyy-MM-dd") ? "date yyyy-MM-dd"
        : Integer().IsMatch(text) ? "integer"
        : Decimal().IsMatch(text) ? "decimal"
        : Url().IsMatch(text) ? "url"
        : "string";

    private static bool IsExact(string text, string format) => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    /// <summary>Without a zero in front, which an integer would lose.</summary>
    [GeneratedRegex("^(0|-?[1-9][0-9]{0,17})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,15})\.[0-9]{1,8}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^https?://[^\s@\\""<>]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Url();
}
