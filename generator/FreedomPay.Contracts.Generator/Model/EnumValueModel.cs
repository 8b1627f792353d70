using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A known value of an enum.</summary>
/// <param name="Text">On the wire.</param>
/// <param name="Name">In C#.</param>
internal sealed record EnumValueModel(string Text, string Name)
{
    public string? Summary { get; init; }

    /// <summary>What to use instead; null when the value is not deprecated.</summary>
    public string? Deprecated { get; init; }

    public Certainty? Certainty { get; init; }

    /// <summary>Whether whoever sees the value knows that no money moved.</summary>
    public bool ProvesThatNoMoneyMoved { get; init; }

    /// <summary>The C# name of the value's category in the enum that <see cref="EnumModel.Categories"/> names; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>What the value says for code to act on; null for nothing.</summary>
    public ValueMeaning? Means { get; init; }

    public EquatableArray<string> Sources { get; init; }

    public EquatableArray<string> Notes { get; init; }
}
