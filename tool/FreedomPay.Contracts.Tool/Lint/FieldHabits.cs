using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>What specs usually say about a field of a name: what two specs agree on, a third hardly denies without a reason.</summary>
internal sealed class FieldHabits
{
    /// <summary>One spec that says something is not yet a habit.</summary>
    private const int Few = 2;

    private readonly Dictionary<string, List<FieldPlace>> _byName = new(StringComparer.Ordinal);

    /// <param name="files">All specs: those that are looked at, and those of the catalog.</param>
    public FieldHabits(IEnumerable<YamlMapping> files)
    {
        foreach (FieldPlace field in files.SelectMany(FieldPlaces.In))
        {
            if (!_byName.TryGetValue(field.Name.Text, out List<FieldPlace>? same))
            {
                _byName.Add(field.Name.Text, same = []);
            }

            same.Add(field);
        }
    }

    /// <summary>Returns the property by which the other fields of a name and type go; null if they do not agree, or are too few.</summary>
    public string? PropertyOf(FieldPlace field) => Agreed(Others(field).Where(other => other.Type == field.Type), static other => other.Property);

    /// <summary>Returns the message that goes to the URL in the other fields of a name, as a spec of another namespace writes it; null if they do not agree, or are too few.</summary>
    public string? CallbackOf(FieldPlace field)
    {
        FieldPlace[] others = [.. Others(field).Where(static other => other.Type == "url")];
        return Agreed(others, static other => Written(other)?.Split('.')[^1]) is null ? null : others.Select(Written).OfType<string>().MaxBy(static text => text.Length);

        static string? Written(FieldPlace other) => (other.Find("callback") as YamlScalar)?.Text;
    }

    /// <summary>Determines whether the other fields of a name and type are masked.</summary>
    public bool AreMasked(FieldPlace field) => Agreed(Others(field).Where(other => other.Type == field.Type), static other => other.IsSensitive ? "masked" : null) is not null;

    private static string? Agreed(IEnumerable<FieldPlace> fields, Func<FieldPlace, string?> read)
    {
        string?[] said = [.. fields.Select(read)];
        return said.Length >= Few && said[0] is string first && Array.TrueForAll(said, other => other == first) ? first : null;
    }

    private IEnumerable<FieldPlace> Others(FieldPlace field) =>
        _byName.TryGetValue(field.Name.Text, out List<FieldPlace>? same) ? same.Where(other => !ReferenceEquals(other.Name, field.Name)) : [];
}
