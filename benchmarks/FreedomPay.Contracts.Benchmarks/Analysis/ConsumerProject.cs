using System.Diagnostics;

namespace FreedomPay.Contracts.Benchmarks.Analysis;

/// <summary>A consumer in the temporary folder, as a new project of the SDK is set up, with the SDK's own analyzers.</summary>
internal sealed class ConsumerProject : IDisposable
{
    /// <summary>All that there may ever be of the analyzers' range: names that are not known do nothing.</summary>
    private static readonly string Analyzers = string.Join("%3B", Enumerable.Range(2001, 99).Select(static number => $"FPC{number}"));

    private readonly string _folder = Directory.CreateTempSubdirectory("freedompay-analyzers-").FullName;

    public ConsumerProject(bool usesContract)
    {
        UsesContract = usesContract;
        Write("Consumer.csproj", Project());
        Write("Directory.Build.props", "<Project />");
        Write(".editorconfig", "root = true");
        for (int number = 0; number < ConsumerCode.Files; number++)
        {
            string text = ConsumerCode.Of(number);
            Lines += text.AsSpan().Count('\n');
            Write($"Module{number:D3}.cs", text);
        }

        if (usesContract)
        {
            Write("pay.yaml", ConsumerCode.Spec);
            Write("Payments.cs", ConsumerCode.Payments);
        }
    }

    public bool UsesContract { get; }

    public int Lines { get; }

    public void Restore() => Dotnet("restore", "-nodeReuse:false");

    /// <summary>Compiles in a process of its own, as a build server does; diagnostics that are switched off keep their analyzers from running.</summary>
    public CompilerReport Compile(bool analyzes) => CompilerReport.Parse(Dotnet(
        "build", "--no-restore", "--no-incremental", "-nodeReuse:false", "-tl:off", "-v:d", "-clp:PerformanceSummary", "-p:UseSharedCompilation=false",
        "-p:ReportAnalyzer=true", $"-p:SwitchedOff={(analyzes ? "" : Analyzers)}"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Project()
    {
        string output = AppContext.BaseDirectory;
        string specs = UsesContract
            ? $"""
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="FreedomPayContract" />
                <AdditionalFiles Include="pay.yaml" FreedomPayContract="true" />
                <AdditionalFiles Include="{Path.Combine(output, "specs", "common")}/*.yaml" FreedomPayContract="reference" />
              """
            : "";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);$(SwitchedOff)</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(output, "FreedomPay.Contracts.dll")}" />
                <Analyzer Include="{Path.Combine(output, "FreedomPay.Contracts.Generator.dll")}" />
                <Analyzer Include="{Path.Combine(output, "FreedomPay.Contracts.YamlDotNet.dll")}" />
            {specs}
              </ItemGroup>
            </Project>
            """;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
