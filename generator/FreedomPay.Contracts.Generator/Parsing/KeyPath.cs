using System.Globalization;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The way to a value, as messages name it: <c>endpoints.ThreeDSecure.request.pg_md</c>.</summary>
/// <remarks>Put together only when a message is written.</remarks>
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

    /// <summary>The file itself, named in messages about what is missing at its top.</summary>
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
