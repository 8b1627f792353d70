namespace FreedomPay.Contracts.Package.Tests.Support;

internal sealed class BuildResult(ProcessResult process)
{
    /// <summary>What the targets of <see cref="Workbench"/> print whenever the compiler really runs.</summary>
    public const string CompiledMark = "The compiler ran for ";

    public IReadOnlyList<BuildMessage> Messages { get; } = BuildMessage.Parse(process.Output);

    public IEnumerable<BuildMessage> Errors => Messages.Where(message => message.Severity == "error");

    public string Output => process.Output;

    /// <summary>The projects that were compiled, not found up to date.</summary>
    public IReadOnlyList<string> Compiled { get; } =
    [
        .. process.Output.Split('\n')
            .Where(line => line.Contains(CompiledMark, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(CompiledMark, StringComparison.Ordinal) + CompiledMark.Length)..].Trim())
            .Order(StringComparer.Ordinal),
    ];

    public BuildResult MustSucceed()
    {
        process.MustSucceed();
        return this;
    }

    public BuildResult MustFail()
    {
        Assert.True(process.ExitCode != 0, $"{process.Command}\nsucceeded:\n{process.Output}");
        return this;
    }

    /// <summary>No error and no warning: whatever a consumer's compiler says about generated code is a fault of ours.</summary>
    public BuildResult MustBeClean()
    {
        process.MustSucceed();
        Assert.Empty(Messages);
        return this;
    }

    public BuildMessage SingleError()
    {
        Assert.NotEqual(0, process.ExitCode);
        return Assert.Single(Errors);
    }
}
