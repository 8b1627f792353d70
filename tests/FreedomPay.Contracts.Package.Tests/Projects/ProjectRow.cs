namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>A project as somebody might write it, and what its build says.</summary>
/// <param name="Name">What the test explorer shows.</param>
internal sealed record ProjectRow(string Name)
{
    /// <summary>Gets the name of the row's own folder.</summary>
    public string Slug => new([.. Name.Select(static character => char.IsAsciiLetterOrDigit(character) ? character : '-')]);

    /// <summary>Gets the text of the project's file.</summary>
    public required string Project { get; init; }

    /// <summary>Gets the name of the project's file.</summary>
    public string File { get; init; } = "Shop.csproj";

    /// <summary>Gets the name of the folder that the project is in.</summary>
    public string Folder { get; init; } = "Shop";

    /// <summary>Gets the other files: text by path from the project's folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets symbolic links: what they lead to by path from the project's folder.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the command with its arguments.</summary>
    public string Command { get; init; } = "build";

    /// <summary>Gets each message as "warning FPC1006 Shop.csproj: part of the text". None: the build succeeds without a message.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Gets types that are in the compiled assembly.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Gets types that are not in the compiled assembly.</summary>
    public IReadOnlyList<string> HasNot { get; init; } = [];

    /// <summary>Gets types that are in the compiled assembly, and are not public.</summary>
    public IReadOnlyList<string> HasInternal { get; init; } = [];

    /// <summary>Gets the name by which the generated file shows the spec.</summary>
    public string? ShowsSpecAs { get; init; }

    /// <summary>Gets files, from the project's folder, that are there afterwards.</summary>
    public IReadOnlyList<string> Leaves { get; init; } = [];

    /// <summary>Gets files, from the project's folder, that are not there afterwards.</summary>
    public IReadOnlyList<string> LeavesOut { get; init; } = [];

    /// <summary>Gets a value that indicates whether the row has names that only a file system of Linux takes, or tells apart.</summary>
    public bool IsForLinux { get; init; }

    /// <summary>Gets a value that indicates whether the row is built with every run of the tests.</summary>
    public bool IsAlwaysBuilt { get; init; }
}
