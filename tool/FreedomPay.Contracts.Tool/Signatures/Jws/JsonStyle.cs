namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>How a program writes JSON.</summary>
/// <param name="Layout">Blanks and line breaks.</param>
/// <param name="Escapes">Escapes in texts.</param>
/// <param name="IsSlashEscaped">Whether a slash is escaped, as PHP does.</param>
/// <param name="IsSorted">Whether the members are sorted by name.</param>
/// <param name="AreNumbersShort">Whether numbers have no zeros at their end.</param>
internal sealed record JsonStyle(JsonLayout Layout, JsonEscapes Escapes, bool IsSlashEscaped, bool IsSorted, bool AreNumbersShort)
{
    public static IEnumerable<JsonStyle> All() =>
        from isSorted in (bool[])[false, true]
        from areNumbersShort in (bool[])[false, true]
        from escapes in Enum.GetValues<JsonEscapes>()
        from isSlashEscaped in (bool[])[false, true]
        from layout in JsonLayout.All
        select new JsonStyle(layout, escapes, isSlashEscaped, isSorted, areNumbersShort);

    public override string ToString()
    {
        string escapes = Escapes switch
        {
            JsonEscapes.Ascii => ", other letters than Latin ones escaped",
            JsonEscapes.Html => ", < > & escaped",
            JsonEscapes.Net => ", escaped as System.Text.Json does",
            _ => string.Empty,
        };
        return $"written {Layout.Name}{escapes}{(IsSlashEscaped ? ", slashes escaped" : string.Empty)}{(IsSorted ? ", members sorted" : string.Empty)}{(AreNumbersShort ? ", numbers without zeros at the end" : string.Empty)}";
    }
}
