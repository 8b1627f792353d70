namespace FreedomPay.Contracts.Generator.Parsing.Formats;

/// <summary>Splits formats of dates into parts.</summary>
internal static class FormatParts
{
    /// <summary>Returns the parts of a .NET format, or null if a quotation mark is not closed or a backslash is last.</summary>
    public static List<FormatPart>? Of(string format)
    {
        List<FormatPart> parts = [];
        for (int index = 0; index < format.Length;)
        {
            char character = format[index];
            if (character == '\\')
            {
                if (index + 1 == format.Length)
                {
                    return null;
                }

                parts.Add(new FormatPart(format.Substring(index + 1, 1), IsQuoted: true));
                index += 2;
            }
            else if (character is '\'' or '"')
            {
                int end = format.IndexOf(character, index + 1);
                if (end < 0)
                {
                    return null;
                }

                if (end > index + 1)
                {
                    parts.Add(new FormatPart(format.Substring(index + 1, end - index - 1), IsQuoted: true));
                }

                index = end + 1;
            }
            else
            {
                int end = index + 1;
                while (end < format.Length && format[end] == character)
                {
                    end++;
                }

                parts.Add(new FormatPart(format.Substring(index, end - index), IsQuoted: false));
                index = end;
            }
        }

        return parts;
    }
}
