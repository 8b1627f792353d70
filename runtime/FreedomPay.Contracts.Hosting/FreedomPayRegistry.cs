namespace FreedomPay.Contracts.Hosting;

/// <summary>Which merchants a program has registered, and the sections from which their options come.</summary>
internal sealed class FreedomPayRegistry
{
    private readonly List<string> _sections = [];

    /// <summary>Gets the names in the order of registration. That of the default merchant is empty.</summary>
    public List<string> Names { get; } = [];

    public void Add(string name, string? section)
    {
        if (Names.Contains(name))
        {
            throw new InvalidOperationException(name.Length == 0
                ? "AddFreedomPay has been called twice without a name. Give every further merchant a name of its own."
                : $"AddFreedomPay has been called twice with the name '{name}'. Give every merchant a name of its own.");
        }

        Names.Add(name);
        if (section is not null)
        {
            _sections.Add(section);
        }
    }

    /// <summary>Returns whether a path is, or leads to, the section of a merchant: it is no setting of the merchant around it.</summary>
    public bool IsSection(string path) => _sections.Any(section =>
        section.Equals(path, StringComparison.OrdinalIgnoreCase) || section.StartsWith($"{path}:", StringComparison.OrdinalIgnoreCase));
}
