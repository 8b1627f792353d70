using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// Turns names with square brackets into nested fields, as the gateway's PHP does: <c>a[x]=1&amp;a[y]=2</c> is one object,
/// <c>a[]=1&amp;a[]=2</c> and <c>a[0]=1&amp;a[1]=2</c> are lists. Unlike PHP it keeps repeated names.
/// </summary>
/// <remarks>A message from a stranger must cost no more than its limits allow: nothing is added after the first defect.</remarks>
internal sealed class FormTree(MessageLimits limits)
{
    private readonly Container _root = new();
    private int _count;
    private string? _defect;

    /// <summary>Adds a field.</summary>
    /// <returns><see langword="true"/> if the field is within the limits; after the first that is not, adding more is pointless.</returns>
    public bool TryAdd(string name, string value)
    {
        int depth = Depth(name);
        if (depth > MessageField.MaxDepth)
        {
            return Refuse($"The name of a field nests deeper than {MessageField.MaxDepth} levels.");
        }

        if (depth == 1)
        {
            _root.Append(name, value, isItem: false, ref _count);
            return IsWithinLimits();
        }

        string[] segments = Segments(name);
        Container container = _root;
        for (int i = 0; i < segments.Length - 1; i++)
        {
            container = container.Enter(segments[i], isItem: i > 0, ref _count);
        }

        container.Append(segments[^1], value, isItem: true, ref _count);
        return IsWithinLimits();
    }

    /// <summary>Rejects the message.</summary>
    /// <param name="defect">The reason; it quotes no value.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    public bool Refuse(string defect)
    {
        _defect = defect;
        return false;
    }

    public MessageFields ToFields() => _defect is null ? MessageFields.Create(_root.ToFields()) : MessageFields.Malformed(_defect);

    private bool IsWithinLimits() => _count <= limits.MaxFields || Refuse($"The message has more than {limits.MaxFields} fields.");

    /// <summary>Returns the number of levels, three for <c>a[b][]</c>. Brackets that are not balanced are part of the name.</summary>
    private static int Depth(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0)
        {
            return 1;
        }

        int depth = 1;
        for (ReadOnlySpan<char> brackets = name.AsSpan(open); !brackets.IsEmpty; depth++)
        {
            int close = brackets.IndexOf(']');
            if (brackets[0] != '[' || close < 0 || brackets[1..close].Contains('['))
            {
                return 1;
            }

            brackets = brackets[(close + 1)..];
        }

        return depth;
    }

    /// <summary>Splits a name: <c>a[b][]</c> becomes a, b and an empty string.</summary>
    private static string[] Segments(string name)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        return [name[..open], .. name[(open + 1)..^1].Split("][")];
    }

    /// <summary>A level of nesting: texts and inner levels in the order of their first occurrence.</summary>
    private sealed class Container
    {
        private readonly List<(string Name, string? Text, Container? Inner)> _entries = [];
        private Dictionary<string, Container>? _inner;
        private long _nextIndex;

        public Container Enter(string name, bool isItem, ref int count)
        {
            string key = isItem && name.Length == 0 ? NextIndex() : name;
            _inner ??= new(StringComparer.Ordinal);
            if (!_inner.TryGetValue(key, out Container? container))
            {
                container = new Container();
                _inner.Add(key, container);
                Add(key, text: null, container);
                count++;
            }

            return container;
        }

        public void Append(string name, string text, bool isItem, ref int count)
        {
            Add(isItem && name.Length == 0 ? NextIndex() : name, text, inner: null);
            count++;
        }

        public MessageField[] ToFields()
        {
            MessageField[] fields = new MessageField[_entries.Count];
            for (int index = 0; index < fields.Length; index++)
            {
                (string name, string? text, Container? inner) = _entries[index];
                fields[index] = inner is null ? MessageField.Text(name, text!) : inner.ToField(name);
            }

            return fields;
        }

        /// <summary>Creates a list if the names are the indexes from 0 on, in any order: long lists are sent in the order in which they are signed.</summary>
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

        /// <summary>As PHP counts: an item without an index gets the one after the highest so far. <c>a[5]=x&amp;a[]=y</c> has 5 and 6.</summary>
        private string NextIndex() => _nextIndex.ToString(CultureInfo.InvariantCulture);

        private void Add(string name, string? text, Container? inner)
        {
            _entries.Add((name, text, inner));

            // Only what PHP takes for an integer counts: "05" and "+5" are names.
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long index)
                && index >= _nextIndex
                && index < long.MaxValue
                && (name.Length == 1 || name[0] != '0'))
            {
                _nextIndex = index + 1;
            }
        }
    }
}
