namespace FreedomPay.Contracts.Tool;

/// <summary>A command cannot do its work. The message tells the user why, and what to do.</summary>
internal sealed class ToolException : Exception
{
    public ToolException()
    {
    }

    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
