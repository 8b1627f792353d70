using System.Text;

namespace FreedomPay.Contracts.Tool.Files;

/// <summary>Writes files into a folder whose names others have chosen: sections of a page, endpoints, files of a folder.</summary>
internal static class OutputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, and creates the folders that it needs.</summary>
    /// <exception cref="ToolException">It is not in the folder, or a link leads out of it.</exception>
    public static void Write(string folder, string path, string text)
    {
        Prepare(folder, path);
        File.WriteAllText(path, text, Utf8);
    }

    /// <summary>Creates the folders that a file needs.</summary>
    /// <exception cref="ToolException">It is not in the folder, or a link leads out of it.</exception>
    public static void Prepare(string folder, string path)
    {
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string full = Path.GetFullPath(path);
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ToolException($"{path} is not in the folder {folder}; nothing was written there.");
        }

        // The folder itself may be a link: that is the user's choice. What is in it may be somebody else's.
        for (string? part = full; part is not null && part.Length > root.Length; part = Path.GetDirectoryName(part))
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                throw new ToolException($"{part} is a link; nothing was written there. Remove it first.");
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
    }
}
