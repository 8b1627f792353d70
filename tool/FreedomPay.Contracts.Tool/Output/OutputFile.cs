namespace FreedomPay.Contracts.Tool.Output;

/// <summary>A file that a person goes on with: nothing may write over it unasked.</summary>
internal static class OutputFile
{
    public const string ForceOption = "--force";

    /// <summary>Refuses a file that is read by the same command.</summary>
    /// <exception cref="ToolException">It is one of them.</exception>
    public static void MustNotBeRead(string path, IEnumerable<string> read)
    {
        string full = Path.GetFullPath(path);
        if (read.Any(one => Path.GetFullPath(one) == full))
        {
            throw new ToolException($"{path} is what is read, and would be lost: name another file with --output.");
        }
    }

    /// <summary>Refuses a file that is there already.</summary>
    /// <exception cref="ToolException">It is there, and the user has not said that it may be replaced.</exception>
    public static void MustBeNew(string path, bool isForced)
    {
        if (!isForced && File.Exists(path))
        {
            throw new ToolException($"{path} is there already, and may have decisions of yours. 'freedompay diff {path} PAGE' tells what the page says otherwise. Name another file, or write over this one with {ForceOption}.");
        }
    }
}
