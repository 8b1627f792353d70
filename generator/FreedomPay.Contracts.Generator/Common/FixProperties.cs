using System.Collections.Immutable;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>The properties that a diagnostic passes to the code fixes, which are a separate assembly and share this file.</summary>
internal static class FixProperties
{
    /// <summary>Members one of which is to be set, separated by commas.</summary>
    public const string Members = "members";

    /// <summary>The name of the known value that was probably meant.</summary>
    public const string Value = "value";

    /// <summary>The metadata name of that value's type.</summary>
    public const string Type = "type";

    /// <summary>Returns what code fixes write for a string that only the programmer knows: the member's name in a form that nobody sends.</summary>
    public static string Placeholder(string member) => $"<{member}>";

    public static ImmutableDictionary<string, string?> Of(string key, string value) =>
        ImmutableDictionary<string, string?>.Empty.Add(key, value);
}
