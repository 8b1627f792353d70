namespace FreedomPay.Contracts.Tests.Oracle;

/// <summary>
/// Builds the nested array that PHP makes of a form's names and values (<c>a[b][0]=v</c>): keys keep the order in which they came,
/// and of two values for one key the later one stays.
/// </summary>
internal static class PhpForm
{
    public static IReadOnlyList<Node> Parse(IEnumerable<(string Name, string Value)> pairs)
    {
        PhpArray root = new();
        foreach ((string name, string value) in pairs)
        {
            string[] keys = name.TrimEnd(']').Split(["][", "["], StringSplitOptions.None);
            PhpArray array = root;
            foreach (string key in keys[..^1])
            {
                array = array.Inner(key);
            }

            array.Set(keys[^1], value);
        }

        return root.ToNodes();
    }

    private sealed class PhpArray
    {
        private readonly List<string> _keys = [];
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

        public PhpArray Inner(string key)
        {
            key = key.Length == 0 ? NextIndex() : key;
            if (_values.TryGetValue(key, out object? value) && value is PhpArray inner)
            {
                return inner;
            }

            inner = new PhpArray();
            Set(key, inner);
            return inner;
        }

        public void Set(string key, object value)
        {
            key = key.Length == 0 ? NextIndex() : key;
            if (!_values.ContainsKey(key))
            {
                _keys.Add(key);
            }

            _values[key] = value;
        }

        public IReadOnlyList<Node> ToNodes() => [.. _keys.Select(key => _values[key] is PhpArray inner
            ? new Node(key, null, inner.ToNodes(), IsList: false)
            : Node.Of(key, (string)_values[key]))];

        // The manual: "the next largest integer key".
        private string NextIndex() => (_keys
            .Select(static key => long.TryParse(key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long index)
                && key == index.ToString(System.Globalization.CultureInfo.InvariantCulture) ? index : -1)
            .DefaultIfEmpty(-1)
            .Max() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
