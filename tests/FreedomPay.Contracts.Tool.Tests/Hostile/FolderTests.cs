using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Hostile;

/// <summary>Folders that somebody else has packed: links that lead in circles or to other files, and names that lead out of the folder for the result.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Page = """
        openapi: 3.0.1
        info: { title: x, version: '1' }
        servers: [{ url: 'https://api.freedompay.kz' }]
        paths:
          /pay:
            post:
              summary: Pay
              x-apidog-folder: FOLDER
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { pg_order_id: { type: string } } } } } }
              responses: { '200': { description: ok } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("folders-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Two links to their own folder double the files at each level, up to the forty levels that the system allows.</summary>
    [Fact]
    public async Task Links_to_their_own_folder_are_passed_over()
    {
        Write("pages/page.yaml", Page);
        Write("calls/Pay.txt", "pg_order_id=1");
        foreach (string link in (string[])["pages/one", "pages/two", "calls/one", "calls/two"])
        {
            Directory.CreateSymbolicLink(Path(link), ".");
        }

        ToolRun imported = await ToolRun.OfAsync("import", Path("pages"), "--json");
        ToolRun compared = await ToolRun.OfAsync("diff", Path("pages"), Path("pages"));
        ToolRun recorded = await ToolRun.OfAsync("check", Path("calls"), "--json");

        Assert.Equal(1, imported.Json.GetProperty("blocks").GetInt32());
        Assert.NotEqual(string.Empty, compared.Output + compared.Error);
        Assert.Equal(1, recorded.Json.GetProperty("messages").GetInt32());
    }

    [Fact]
    public async Task File_elsewhere_is_not_read_through_a_link()
    {
        Write("secret.txt", "pg_order_id=77123456");
        Directory.CreateDirectory(Path("calls"));
        File.CreateSymbolicLink(Path("calls/CardPayment.txt"), Path("secret.txt"));

        ToolRun run = await ToolRun.OfAsync("check", Path("calls"));

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains("has no recorded messages", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_writes_through_no_link_but_the_folder_itself(bool isFile)
    {
        Write("page.yaml", Page.Replace("FOLDER", "Shop", StringComparison.Ordinal));
        Write("victim/shop.freedompay.yaml", "mine");
        string output = Path("out");
        if (isFile)
        {
            Directory.CreateDirectory(output);
            File.CreateSymbolicLink($"{output}/shop.freedompay.yaml", Path("victim/shop.freedompay.yaml"));
        }
        else
        {
            Directory.CreateSymbolicLink(output, Path("victim"));
        }

        ToolRun run = await ToolRun.OfAsync("import", Path("page.yaml"), "--output", output, "--force");

        Assert.Equal(isFile ? 2 : 0, run.Code);
        Assert.Equal(isFile, File.ReadAllText(Path("victim/shop.freedompay.yaml")) == "mine");
    }

    [Theory]
    [InlineData("../../elsewhere", "elsewhere.freedompay.yaml")]
    [InlineData("/etc/passwd", "etc-passwd.freedompay.yaml")]
    [InlineData("CON", "con-section.freedompay.yaml")]
    [InlineData("Lpt1", "lpt1-section.freedompay.yaml")]
    [InlineData("..", "imported.freedompay.yaml")]
    public async Task Sections_become_names_of_files_in_the_folder(string section, string expected)
    {
        Write("page.yaml", Page.Replace("FOLDER", $"'{section}'", StringComparison.Ordinal));

        ToolRun run = await ToolRun.OfAsync("import", Path("page.yaml"), "--output", Path("deep/out"));

        Assert.True(run.Code == 0, run.Error);
        Assert.Equal([System.IO.Path.Combine(Path("deep/out"), expected)], Directory.GetFiles(_folder.FullName, "*.yaml", SearchOption.AllDirectories).Where(file => file != Path("page.yaml")));
    }

    [Fact]
    public async Task Pages_stay_in_their_folder()
    {
        Write("specs/...yaml", Check.CheckSpec.Form);

        ToolRun run = await ToolRun.OfAsync("pages", Path("specs"), "--output", Path("deep/out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("is not in the folder", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.md", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Exported_specs_keep_their_folders()
    {
        ToolRun exported = await ToolRun.OfAsync("export", "--output", Path("exported"));
        ToolRun restored = await ToolRun.OfAsync("import", Path("exported"), "--output", Path("restored"), "--json");

        Assert.Equal((0, 0), (exported.Code, restored.Code));
        string[] files = Directory.GetFiles(Path("exported"), "*.yaml", SearchOption.AllDirectories);
        Assert.Equal(
            files.Select(file => System.IO.Path.GetRelativePath(Path("exported"), file)).Order(),
            Directory.GetFiles(Path("restored"), "*.yaml", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path("restored"), file)).Order());
        Assert.Contains(files.GroupBy(System.IO.Path.GetFileName), static same => same.Count() > 1);
        File.Copy(files[0], Path(System.IO.Path.GetFileName(files[0])));
        ToolRun twice = await ToolRun.OfAsync("import", files[0], Path(System.IO.Path.GetFileName(files[0])), "--output", Path("twice"));
        Assert.Equal(2, twice.Code);
        Assert.Contains("would both become", twice.Error, StringComparison.Ordinal);
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }
}
