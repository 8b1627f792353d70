using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>What an overlay changes, and where it says so.</summary>
/// <param name="Name">The endpoint or the type.</param>
/// <param name="Path">The overlay's key.</param>
/// <param name="Place">The place of the key.</param>
internal sealed record OverlayTarget(TypeName Name, string Path, SpecPlace Place)
{
    /// <summary>Splits a full name; the namespace is empty if there is none.</summary>
    public static (string Namespace, string Name) Split(string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        return dot < 0 ? ("", fullName) : (fullName.Substring(0, dot), fullName.Substring(dot + 1));
    }
}
