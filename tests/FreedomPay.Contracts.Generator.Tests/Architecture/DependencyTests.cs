namespace FreedomPay.Contracts.Generator.Tests.Architecture;

/// <summary>Rooms depend on each other in one direction (docs/architecture.md).</summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> GeneratorRooms = new(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Diagnostics"] = ["Common"],
        ["Model"] = ["Common"],
        ["Parsing"] = ["Common", "Diagnostics", "Model"],
        ["Emit"] = ["Common", "Model"],
        ["Pipeline"] = ["Common", "Diagnostics", "Model", "Parsing", "Emit"],
        ["Analyzers"] = ["Common", "Diagnostics"],
        [""] = ["Common", "Diagnostics", "Model", "Parsing", "Emit", "Pipeline"],
    };

    private static readonly string[] Messages = ["", "Text", "Credentials", "Fields", "Signing", "Protocol", "Outgoing", "Incoming", "Outcomes", "Telemetry", "CompilerServices"];

    // A message that goes out names the one that comes back, and both are written by what the generator calls: these four rooms stand
    // beside each other. Fields are read by Incoming (MessageFields.FromForm), and a question about an outcome is asked through the client.
    private static readonly Dictionary<string, string[]> RuntimeRooms = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Credentials"] = [],
        ["Fields"] = ["Text", "Incoming", "CompilerServices"],
        ["Signing"] = ["Text", "Credentials", "Fields"],
        ["Protocol"] = ["Text", "Credentials", "Fields", "Signing"],
        ["Outgoing"] = Messages,
        ["Incoming"] = Messages,
        ["Outcomes"] = Messages,
        ["Telemetry"] = Messages,
        ["CompilerServices"] = [.. Messages, "Client"],
        ["Client"] = Messages,
        [""] = ["Text", "CompilerServices"],
    };

    [Fact]
    public void Rooms_of_the_generator_use_only_those_before_them() => Assert.Empty(Forbidden(SourceTree.Generator, GeneratorRooms));

    [Fact]
    public void Rooms_of_the_runtime_use_only_those_before_them_or_beside_them() => Assert.Empty(Forbidden(SourceTree.Runtime, RuntimeRooms));

    /// <summary>What the test is made with tells: it sees uses at all.</summary>
    [Fact]
    public void Uses_are_seen()
    {
        IReadOnlyDictionary<(string From, string To), string> uses = SourceTree.Generator.Uses();

        Assert.Contains(("Parsing", "Model"), uses.Keys);
        Assert.Contains(("Pipeline", "Emit"), uses.Keys);
        Assert.Contains(("Analyzers", "Diagnostics"), uses.Keys);
    }

    private static IEnumerable<string> Forbidden(SourceTree tree, Dictionary<string, string[]> rooms) => tree.Uses()
        .Where(use => !rooms.TryGetValue(use.Key.From, out string[]? allowed) || !allowed.Contains(use.Key.To, StringComparer.Ordinal))
        .Select(static use => $"{use.Key.From} → {use.Key.To}: {use.Value}");
}
