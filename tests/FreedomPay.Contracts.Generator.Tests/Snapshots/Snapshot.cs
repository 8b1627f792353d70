using System.Runtime.CompilerServices;
using System.Text;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Snapshots;

/// <summary>Compares generated files with those kept beside the test, under the names that Verify.SourceGenerators uses.</summary>
/// <remarks>
/// <c>{class}.{method}#{hint name}.verified.cs</c> is kept; on a difference <c>.received.cs</c> is written beside it, to be
/// looked at and renamed. With the Verify packages this class goes and the files stay.
/// </remarks>
internal static class Snapshot
{
    public static void Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        string directory = Repository.PathOf("tests", "FreedomPay.Contracts.Generator.Tests", "Snapshots");
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}";
        List<string> differences = [];
        HashSet<string> expected = [];
        foreach ((string hintName, string source) in run.Sources)
        {
            string name = $"{prefix}#{Path.GetFileNameWithoutExtension(hintName)}";
            string verified = Path.Combine(directory, $"{name}.verified.cs");
            string received = Path.Combine(directory, $"{name}.received.cs");
            string actual = $"//HintName: {hintName}\n{Scrub(source)}";
            expected.Add(verified);
            File.Delete(received);
            if (!File.Exists(verified) || File.ReadAllText(verified) != actual)
            {
                File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                differences.Add(received);
            }
        }

        differences.AddRange(Directory.EnumerateFiles(directory, $"{prefix}#*.verified.cs").Where(file => !expected.Contains(file)));
        Assert.True(differences.Count == 0, $"Snapshots differ, look at: {string.Join(", ", differences)}");
    }

    /// <summary>A new version of the generator changes no snapshot.</summary>
    private static string Scrub(string source)
    {
        string version = typeof(ContractsGenerator).Assembly.GetName().Version!.ToString(fieldCount: 3);
        return source.Replace($"GeneratedCode(\"FreedomPay.Contracts\", \"{version}\")", "GeneratedCode(\"FreedomPay.Contracts\", \"{version}\")", StringComparison.Ordinal);
    }
}
