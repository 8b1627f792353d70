using System.IO.Enumeration;

namespace FreedomPay.Contracts.Tool.Files;

/// <summary>The files of a folder that somebody else may have packed.</summary>
internal static class InputFiles
{
    /// <summary>
    /// Returns the files of a folder and of those in it, in order. Links are passed over: they can lead back to where they stand, or to files that nobody
    /// meant to read.
    /// </summary>
    public static IReadOnlyList<string> In(string folder)
    {
        FileSystemEnumerable<string> files = new(folder, static (ref entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a file that is not longer than a limit. What it says of its length is not believed: a link or a device has another one.</summary>
    /// <returns>The bytes; null if there are more.</returns>
    public static byte[]? Read(string path, int mostBytes)
    {
        using FileStream stream = File.OpenRead(path);
        using MemoryStream read = new();
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (read.Length + count > mostBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
