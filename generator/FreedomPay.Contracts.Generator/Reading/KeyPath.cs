using System.Globalization;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>The way to a value, as messages name it: <c>endpoints.ThreeDSecure.request.pg_md</c>.</summary>
/// <remarks>Put together only when a message is written.</remarks>
internal sealed class KeyPath
{
    private readonly KeyPath? _parent;
    private readonly string _step;

    private KeyPath(KeyPath? parent, string step)
    {
        _parent = parent;
        _step = step;
    }

    /// <summary>The file itself, named in messages about what is missing at its top.</summary>
    public static KeyPath Root(string specName) => new(null, specName);

    public KeyPath Key(string key) => new(this, key);

    public KeyPath Item(int index) => new(this, string.Format(CultureInfo.InvariantCulture, "[{0}]", index));

    public override string ToString()
    {
        if (_parent?._parent is null)
        {
            return _step;
        }

        return _step.StartsWith("[", StringComparison.Ordinal) ? $"{_parent}{_step}" : $"{_parent}.{_step}";
    }
}
