namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>Paths of specs with characters that are lost on the way to the compiler, or might be.</summary>
internal static class PathRows
{
    public static IReadOnlyList<ProjectRow> All { get; } =
    [
        Lost("a quotation mark", "a\"b", "a\"b"),
        Lost("a bar", "a|b", "a|b"),
        Lost("a colon", "a:b", "a:b"),
        Lost("a tab", "a\tb", "a?b"),
        Lost("a line break", "a\nb", "a?b"),
        Lost("a bidirectional control", "a\u202eb", "a?b"),
        Lost("a number sign", "a #1", "a #1"),
        Lost("a semicolon", "a;b", "a;b"),
        Kept("everything else that a file's name may have", "a [b]{c},d!e*f?g'h`i%41$(j)@(k)&l=m+n~o^p\u00a0q (1)"),
        new("Path of the project with a number sign and a semicolon")
        {
            Folder = "C#; Shop",
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType],
            IsForLinux = true,
        },
        new("Path of the project with other odd characters")
        {
            Folder = "Bob's $(x) [z] {1}, !",
            Project = ProjectText.Of("net10.0", ProjectText.Purchase),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Has = [ProjectText.SpecType, ProjectText.PurchaseType],
            IsForLinux = true,
        },
        new("Path of the project with a bar")
        {
            Folder = "a|b",
            Project = ProjectText.Of("net10.0"),
            Files = ProjectText.One("pay.freedompay.yaml"),
            Says = ["error FPC1009 Shop.csproj: the path 'pay.freedompay.yaml' has a character that is lost"],
            IsForLinux = true,
        },
        new("Name of its own with a semicolon")
        {
            Project = ProjectText.Of("net10.0", items: """<FreedomPayContract Include="pay.yaml" FreedomPayContractName="Bob's; pay" />"""),
            Files = ProjectText.One("pay.yaml"),
            Says = ["error FPC1009 Shop.csproj: the path 'Bob's; pay' has a character that is lost"],
        },
    ];

    private static ProjectRow Lost(string what, string name, string shown) => new($"Path of a spec with {what}")
    {
        Project = ProjectText.Of("net10.0"),
        Files = ProjectText.One($"{name}/pay.freedompay.yaml"),
        Says = [$"error FPC1009 Shop.csproj: the path '{shown}/pay.freedompay.yaml' has a character that is lost on the way to the compiler"],
        IsForLinux = true,
    };

    private static ProjectRow Kept(string what, string name) => new($"Path of a spec with {what}")
    {
        Project = ProjectText.Of("net10.0"),
        Files = ProjectText.One($"{name}/pay.freedompay.yaml"),
        Has = [ProjectText.SpecType],
        IsForLinux = true,
    };
}
