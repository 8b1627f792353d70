namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>A block of a page cannot be read. The others can.</summary>
internal sealed class UnreadableBlockException : Exception
{
    public UnreadableBlockException()
    {
    }

    public UnreadableBlockException(string message)
        : base(message)
    {
    }

    public UnreadableBlockException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates one that knows its place.</summary>
    public UnreadableBlockException(string message, int line)
        : base(message) => Line = line;

    /// <summary>Gets the line of the block, counted from 1.</summary>
    public int Line { get; } = 1;
}
