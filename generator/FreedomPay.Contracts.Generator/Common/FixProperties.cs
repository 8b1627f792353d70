using System.Collections.Immutable;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>What a diagnostic tells the code fixes, which are an assembly of their own and share this file.</summary>
internal static class FixProperties
{
    /// <summary>Members of which one is to be set, separated by commas.</summary>
    public const string Members = "members";

    /// <summary>The name of the known value that was probably meant.</summary>
    public const string Value = "value";

    /// <summary>The metadata name of that value's type.</summary>
    public const string Type = "type";

    /// <summary>What code fixes write for a text that only the programmer knows: the member's name as nobody sends it.</summary>
    public static string Placeholder(string member) => $"<{member}>";

    public static ImmutableDictionary<string, string?> Of(string key, string value) =>
        ImmutableDictionary<string, string?>.Empty.Add(key, value);
}
