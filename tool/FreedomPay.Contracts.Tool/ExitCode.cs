namespace FreedomPay.Contracts.Tool;

/// <summary>What the exit code of a command says. README.md lists them for users.</summary>
internal enum ExitCode
{
    /// <summary>The command has done its work, and found nothing to complain of.</summary>
    Fine = 0,

    /// <summary>The command has done its work, and its answer is no: errors in a spec, a breaking change, a signature that does not fit.</summary>
    Found = 1,

    /// <summary>The command could not do its work: an unknown option, a file that is not there, a text that is no message.</summary>
    NotDone = 2,

    /// <summary>The command was ended with Ctrl+C.</summary>
    Canceled = 130,
}
