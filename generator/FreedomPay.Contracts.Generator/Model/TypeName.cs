namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The name of something that a spec adds to the consumer's compilation.</summary>
internal sealed record TypeName(string Namespace, string Name)
{
    public string FullName => $"{Namespace}.{Name}";

    public string HintName => $"{FullName}.g.cs";

    /// <summary>Returns how code in a namespace names the type where only a type is valid.</summary>
    public string From(string ns) => ns == Namespace ? Name : $"global::{FullName}";
}
