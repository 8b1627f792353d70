using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Decides which names a spec may use, and how a field's name becomes a property's.</summary>
internal static class CSharpNames
{
    public const string WireNameRule = "it is letters, digits and underscores of ASCII and does not begin with a digit";

    public const string JsonNameRule = "a member of JSON is named with letters, digits and underscores of ASCII, a header with hyphens between its words";

    public const string MemberOfJsonRule = "a member of JSON is named with letters, digits and underscores of ASCII";

    public const string MemberNameRule = "it begins with a capital letter, then letters, digits and underscores";

    /// <summary>What generated files call the runtime; a namespace of that name would hide it.</summary>
    private static readonly string[] Aliases = [RuntimeNames.ContractsAlias, RuntimeNames.ServicesAlias, RuntimeNames.WireTypeAlias];

    private const string DroppedPrefix = "pg_";

    private const string DroppedPrefixOfHeaders = "X-";

    private const int UsualLength = 64;

    private static readonly Dictionary<string, string> Taken = new(StringComparer.Ordinal)
    {
        ["Clone"] = "records",
        ["Deconstruct"] = "records",
        ["EqualityContract"] = "records",
        ["PrintMembers"] = "records",
        ["Equals"] = "object",
        ["Finalize"] = "object",
        ["GetHashCode"] = "object",
        ["GetType"] = "object",
        ["MemberwiseClone"] = "object",
        ["ReferenceEquals"] = "object",
        ["ToString"] = "object",
        ["Endpoint"] = "a member of every message",
        ["ExtraFields"] = "a member of every message",
        ["GetPath"] = "a member of every message",
        ["Read"] = "a member of every message",
        ["ReadFields"] = "a member of every message",
        ["ReadFrom"] = "a member of every message",
        ["Sign"] = "a member of every message",
        ["ToFields"] = "a member of every message",
        ["ToHtmlForm"] = "a member of every message",
        ["TryWriteSignature"] = "a member of every message",
        ["Validate"] = "a member of every message",
        ["WriteFields"] = "a member of every message",
        ["WriteJson"] = "a member of every message",
        ["WriteTo"] = "a member of every message",
    };

    private static readonly Dictionary<string, string> TakenInEnums = new(StringComparer.Ordinal)
    {
        ["Clone"] = "records",
        ["Equals"] = "object",
        ["Finalize"] = "object",
        ["GetHashCode"] = "object",
        ["GetType"] = "object",
        ["MemberwiseClone"] = "object",
        ["PrintMembers"] = "records",
        ["ReferenceEquals"] = "object",
        ["ToString"] = "object",
        ["FromText"] = "a member of every enum",
        ["IsKnown"] = "a member of every enum",
        ["Texts"] = "a member of every enum",
        ["Value"] = "a member of every enum",
        ["Category"] = "a member of enums",
        ["ProvesThatNoMoneyMoved"] = "a member of enums",
        ["SaysNotFound"] = "a member of enums",
    };

    /// <summary>
    /// Returns the name of a field's property: <c>pg_card_pan</c> becomes <c>CardPan</c>, <c>X-Request-Id</c> becomes <c>RequestId</c>; <c>UnitCode</c> stays.
    /// </summary>
    public static string PropertyOf(string wireName)
    {
        int start = wireName.StartsWith(DroppedPrefix, StringComparison.Ordinal) ? DroppedPrefix.Length
            : wireName.StartsWith(DroppedPrefixOfHeaders, StringComparison.Ordinal) ? DroppedPrefixOfHeaders.Length
            : 0;
        Span<char> name = wireName.Length <= UsualLength ? stackalloc char[UsualLength] : new char[wireName.Length];
        int length = 0;
        bool capital = true;
        for (int index = start; index < wireName.Length; index++)
        {
            char character = wireName[index];
            if (character is '_' or '-')
            {
                capital = true;
                continue;
            }

            name[length++] = capital ? char.ToUpperInvariant(character) : character;
            capital = false;
        }

        return name.Slice(0, length).ToString();
    }

    /// <summary>Returns the end of a message about a taken name that the key <c>name</c> can change.</summary>
    public static string OtherNameAdvice(string name) => $"choose another with 'name:', for example 'name: {name}Value'";

    /// <summary>Returns what already has the name, which is valid but not for a property; null if the name is free.</summary>
    public static string? TakenBy(string propertyName) => Taken.TryGetValue(propertyName, out string? owner) ? owner : null;

    /// <summary>Returns what already has the name, which is valid but not for an enum value; null if the name is free.</summary>
    public static string? TakenInEnumBy(string valueName) => TakenInEnums.TryGetValue(valueName, out string? owner) ? owner : null;

    /// <summary>Returns what already has the name, which is valid but not for a type; null if the name is free.</summary>
    public static string? TypeNameTakenBy(string ns, string typeName, bool isEnum) =>
        ns == "FreedomPay" && typeName is ("Contracts" or "Common") ? "a namespace of this library"
        : isEnum ? TakenInEnumBy(typeName)
        : TakenBy(typeName);

    /// <summary>Determines whether a name has only ASCII letters, digits and underscores, and no digit first.</summary>
    public static bool IsWireName(string name) => IsJsonName(name) && !IsDigit(name[0]);

    /// <summary>Determines whether a name is one of a member of JSON, which may begin with a digit: <c>3ds</c>.</summary>
    public static bool IsJsonName(string name)
    {
        foreach (char character in name)
        {
            if (!IsLetter(character) && !IsDigit(character) && character != '_')
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Determines whether a wire name begins with a capital letter, and so is not a C# keyword and hides no local variable.</summary>
    public static bool IsMemberName(string name) => IsWireName(name) && name[0] is >= 'A' and <= 'Z';

    /// <summary>Returns whose a namespace is, or null if a spec may use it. A type of the same full name would hide theirs from generated code.</summary>
    public static string? NamespaceTakenBy(string name) =>
        IsWithin(name, "FreedomPay.Contracts") ? "this library"
        : IsWithin(name, "System") ? ".NET"
        : null;

    public static bool IsNamespace(string name) => name.Split('.').All(static part =>
        IsWireName(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None && Array.IndexOf(Aliases, part) < 0);

    private static bool IsWithin(string name, string ns) =>
        name.StartsWith(ns, StringComparison.Ordinal) && (name.Length == ns.Length || name[ns.Length] == '.');

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
