using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// Turns names with square brackets into nested fields as the gateway's PHP does: <c>a[x]=1&amp;a[y]=2</c> is one object,
/// <c>a[]=1&amp;a[]=2</c> and <c>a[0]=1&amp;a[1]=2</c> are lists. Unlike PHP it keeps a name that comes twice.
/// </summary>
internal sealed class FormTree
{
    private readonly Container _root = new();

    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        string[] segments = Segments(name);
        if (segments.Length > MessageField.MaxDepth)
        {
            throw new ArgumentException($"The name of a form field nests deeper than {MessageField.MaxDepth} levels.", nameof(name));
        }

        Container container = _root;
        for (int i = 0; i < segments.Length - 1; i++)
        {
            container = container.Enter(segments[i], isItem: i > 0);
        }

        container.Append(segments[^1], value, isItem: segments.Length > 1);
    }

    public MessageFields ToFields() => MessageFields.Create(_root.ToFields());

    /// <summary><c>a[b][]</c> gives a, b and an empty text. Brackets that do not pair up belong to the name.</summary>
    private static string[] Segments(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !AreBracketsPaired(name.AsSpan(open)))
        {
            return [name];
        }

        string inner = name[(open + 1)..^1];
        return [name[..open], .. inner.Split("][")];
    }

    private static bool AreBracketsPaired(ReadOnlySpan<char> brackets)
    {
        while (!brackets.IsEmpty)
        {
            int close = brackets.IndexOf(']');
            if (brackets[0] != '[' || close < 0 || brackets[1..close].Contains('['))
            {
                return false;
            }

            brackets = brackets[(close + 1)..];
        }

        return true;
    }

    /// <summary>A level of nesting: texts and further levels in the order in which they first came.</summary>
    private sealed class Container
    {
        private readonly List<(string Name, string? Text, Container? Inner)> _entries = [];
        private readonly Dictionary<string, Container> _inner = new(StringComparer.Ordinal);

        public Container Enter(string name, bool isItem)
        {
            string key = isItem && name.Length == 0 ? NextIndex() : name;
            if (!_inner.TryGetValue(key, out Container? container))
            {
                container = new Container();
                _inner.Add(key, container);
                _entries.Add((key, null, container));
            }

            return container;
        }

        public void Append(string name, string text, bool isItem) =>
            _entries.Add((isItem && name.Length == 0 ? NextIndex() : name, text, null));

        public MessageField[] ToFields() =>
            [.. _entries.Select(static entry => entry.Inner is null
                ? MessageField.Text(entry.Name, entry.Text!)
                : entry.Inner.ToField(entry.Name))];

        /// <summary>A list where the names are the indexes from 0 on, in any order: long lists are sent in the order in which they are signed.</summary>
        private MessageField ToField(string name)
        {
            MessageField[] fields = ToFields();
            MessageField?[] items = new MessageField?[fields.Length];
            foreach (MessageField field in fields)
            {
                if (!int.TryParse(field.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    || index >= items.Length
                    || items[index] is not null
                    || !string.Equals(field.Name, index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                {
                    return MessageField.Object(name, fields);
                }

                items[index] = field;
            }

            return MessageField.List(name, items!);
        }

        private string NextIndex() => _entries.Count.ToString(CultureInfo.InvariantCulture);
    }
}
