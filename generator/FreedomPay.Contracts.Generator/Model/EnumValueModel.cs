using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A known value of an enum.</summary>
/// <param name="Text">The text on the wire.</param>
/// <param name="Name">The name in C#.</param>
internal sealed record EnumValueModel(string Text, string Name)
{
    public string? Summary { get; init; }

    /// <summary>Gets what to use instead; null if the value is not deprecated.</summary>
    public string? Deprecated { get; init; }

    public Certainty? Certainty { get; init; }

    /// <summary>Gets whether the value tells anyone who sees it that no money moved.</summary>
    public bool ProvesThatNoMoneyMoved { get; init; }

    /// <summary>Gets the C# name of the value's category in the enum <see cref="EnumModel.Categories"/>; null if it has none.</summary>
    public string? Category { get; init; }

    /// <summary>Gets what the value says for code to act on; null if it says nothing.</summary>
    public ValueMeaning? Means { get; init; }

    public EquatableArray<string> Sources { get; init; }

    public EquatableArray<string> Notes { get; init; }
}
