using System.Globalization;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The path to a value, as messages show it: <c>endpoints.ThreeDSecure.request.pg_md</c>.</summary>
/// <remarks>Built only when a message is written.</remarks>
internal sealed class KeyPath
{
    private readonly KeyPath? _parent;
    private readonly string? _key;
    private readonly int _index;

    private KeyPath(KeyPath? parent, string? key, int index)
    {
        _parent = parent;
        _key = key;
        _index = index;
    }

    /// <summary>Returns the path of the file itself, which messages name if something is missing at its top level.</summary>
    public static KeyPath Root(string specName) => new(null, specName, index: 0);

    public KeyPath Key(string key) => new(this, key, index: 0);

    public KeyPath Item(int index) => new(this, key: null, index);

    public override string ToString()
    {
        string step = _key ?? string.Format(CultureInfo.InvariantCulture, "[{0}]", _index);
        if (_parent?._parent is null)
        {
            return step;
        }

        return _key is null ? $"{_parent}{step}" : $"{_parent}.{step}";
    }
}
