using System.CommandLine;
using FreedomPay.Contracts.Tool.Explain;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Tells what an id in a report means, without a look into the web.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string?> _subject = new("id") { Description = "An id, such as FPI007 or FPC0016, or the name of a document. Without one, the documents are listed.", Arity = ArgumentArity.ZeroOrOne };

    public ExplainCommand()
        : base("explain", "Tell what an id of a report means and what to do, or show a document.") => Arguments.Add(_subject);

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = ToolDocuments.Names;
        if (arguments.GetValue(_subject) is not string subject)
        {
            return Task.FromResult(new CommandResult(ExitCode.Fine, new { Documents = names }, _ => streams.Output.WriteLine(string.Join(Environment.NewLine, names.Select(name => $"freedompay explain {name.PadRight(names.Max(static one => one.Length))}  {ToolDocuments.TitleOf(name)}")))));
        }

        Explanation found = names.FirstOrDefault(name => string.Equals(name, subject, StringComparison.OrdinalIgnoreCase)) is string document
            ? new Explanation(document, ToolDocuments.Read(document).Trim())
            : Explanation.Find(subject.Trim().ToUpperInvariant())
                ?? throw new ToolException($"Nothing here is called '{subject}'. Ids look like FPI007; the documents are {string.Join(", ", names)}. A key of the format, such as 'outcome', is in 'freedompay explain spec-format'.");
        return Task.FromResult(new CommandResult(ExitCode.Fine, found, _ => streams.Output.WriteLine(found.Text)));
    }
}
