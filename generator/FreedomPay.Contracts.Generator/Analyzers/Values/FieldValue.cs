using System.Globalization;
using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Analyzers.Values;

/// <summary>What is known about the value that a member gets.</summary>
/// <param name="Presence">Whether the member is given at all.</param>
/// <param name="Constant">A string, decimal or bool; null if the value is not known.</param>
/// <param name="Count">The number of items of a list, if it is known.</param>
internal readonly record struct FieldValue(Presence Presence, object? Constant = null, int? Count = null)
{
    public static readonly FieldValue Unknown = new(Presence.Unknown);
    public static readonly FieldValue Missing = new(Presence.Missing);
    public static readonly FieldValue Given = new(Presence.Given);

    /// <summary>An empty string that is sent as such: it satisfies a rule and triggers none.</summary>
    public static readonly FieldValue EmptyText = new(Presence.Given, "");

    /// <summary>Returns the value of a string; an empty one is not sent.</summary>
    public static FieldValue Text(string text) => new(text.Length == 0 ? Presence.Missing : Presence.Given, text);

    public static FieldValue List(int count) => new(count == 0 ? Presence.Missing : Presence.Given, Count: count);

    /// <summary>Determines whether the value is this text on the wire.</summary>
    public bool Is(string text) => Constant switch
    {
        string constant => constant == text,
        bool constant => constant == WireBoolean.IsTrue(text),
        decimal constant => Number(text) == constant,
        _ => false,
    };

    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
