using System.Globalization;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>Points out a character of a name that looks like another or like nothing: nobody finds a Cyrillic а by looking.</summary>
internal static class Lookalikes
{
    /// <summary>Returns the end of a message about the first character that is not ASCII, or an empty string if there is none.</summary>
    public static string In(string name)
    {
        for (int index = 0; index < name.Length; index++)
        {
            char character = name[index];
            if (character < '\u0080')
            {
                continue;
            }

            string code = ((int)character).ToString("X4", CultureInfo.InvariantCulture);
            string position = (index + 1).ToString(CultureInfo.InvariantCulture);
            string? script = character switch
            {
                >= '\u0400' and <= '\u052F' => "Cyrillic",
                >= '\u0370' and <= '\u03FF' => "Greek",
                _ => null,
            };
            return script is not null && char.IsLetter(character)
                ? $" (character {position}, '{character}', is the {script} letter U+{code})"
                : $" (character {position} is U+{code})";
        }

        return "";
    }
}
