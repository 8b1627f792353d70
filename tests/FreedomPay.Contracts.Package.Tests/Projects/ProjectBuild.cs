using System.Text;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Writes a row's files to a folder of its own, builds them, and compares.</summary>
internal static class ProjectBuild
{
    /// <summary>Set to 1 to build all rows, not only those that are always built.</summary>
    private const string AllVariable = "FREEDOMPAY_ALL_PROJECTS";

    /// <summary>Returns the names of the rows to build.</summary>
    public static TheoryData<string> Selected(IEnumerable<ProjectRow> rows)
    {
        bool isAll = Environment.GetEnvironmentVariable(AllVariable) == "1";
        return [.. rows.Where(row => (isAll || row.IsAlwaysBuilt) && !(row.IsForLinux && !OperatingSystem.IsLinux())).Select(static row => row.Name)];
    }

    public static void Run(Workbench workbench, ProjectRow row)
    {
        Consumer consumer = new(Write(workbench, row));
        string[] command = row.Command.Split(' ');

        BuildResult build = row.File.EndsWith(".cs", StringComparison.Ordinal) ? new(consumer.Dotnet([.. command, row.File])) : consumer.Do(command);

        // NuGet goes on in further lines, which MSBuild prints as if each were a message.
        BuildMessage[] messages = [.. build.Messages.Where(static message => !message.Text.TrimStart().StartsWith("- ", StringComparison.Ordinal))];
        Assert.Equal(row.Says.Select(static said => said.Split(' ')[1]), messages.Select(static message => message.Code));
        Assert.All(row.Says.Zip(messages), static pair => AssertSaid(pair.First, pair.Second));
        if (row.Says.Any(static said => said.StartsWith("error ", StringComparison.Ordinal)))
        {
            build.MustFail();
            return;
        }

        build.MustSucceed();
        string? assembly = Directory.EnumerateFiles(consumer.Folder, "Shop.dll", SearchOption.AllDirectories).FirstOrDefault();
        IReadOnlyDictionary<string, bool> types = assembly is null ? new Dictionary<string, bool>() : Consumer.TypesOf(assembly);
        Assert.All(row.Has, type => Assert.True(types.TryGetValue(type, out bool isPublic) && isPublic, $"{type} is public."));
        Assert.All(row.HasInternal, type => Assert.True(types.TryGetValue(type, out bool isPublic) && !isPublic, $"{type} is internal."));
        Assert.All(row.HasNot, type => Assert.DoesNotContain(type, types.Keys));
        if (row.ShowsSpecAs is not null)
        {
            string generated = Assert.Single(Directory.GetFiles(consumer.Folder, "*.Pay.g.cs", SearchOption.AllDirectories));
            Assert.Contains($" from {row.ShowsSpecAs}. Change the spec", File.ReadAllText(generated), StringComparison.Ordinal);
        }

        Assert.All(row.Leaves, file => Assert.True(File.Exists(consumer.PathOf(file)), $"{file} is there."));
        Assert.All(row.LeavesOut, file => Assert.False(File.Exists(consumer.PathOf(file)), $"{file} is not there."));
    }

    private static string Write(Workbench workbench, ProjectRow row)
    {
        string folder = Path.Combine(workbench.Root, "projects", row.Slug, row.Folder);
        foreach ((string path, string text) in row.Files.Append(new(row.File, row.Project)))
        {
            string file = Path.GetFullPath(Path.Combine(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        foreach ((string path, string target) in row.Links)
        {
            File.CreateSymbolicLink(Path.Combine(folder, path), target);
        }

        return folder;
    }

    private static void AssertSaid(string expected, BuildMessage message)
    {
        string[] parts = expected.Split(' ', 3);
        string file = parts[2].Split(':')[0];
        Assert.Equal($"{parts[0]} {parts[1]} {file}", $"{message.Severity} {message.Code} {Path.GetFileName(message.File)}");
        Assert.Contains(parts[2][(file.Length + 2)..], message.Text, StringComparison.Ordinal);
    }
}
