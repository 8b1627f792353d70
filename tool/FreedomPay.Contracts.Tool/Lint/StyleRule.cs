using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>A rule of style: it looks at specs that compile, and says what could be better. docs/lint.md has a section for each.</summary>
/// <param name="id">The id: <c>FPL</c> and four digits.</param>
/// <param name="title">What it finds, as the title of its section.</param>
internal abstract class StyleRule(string id, string title)
{
    public string Id => id;

    public string Title => title;

    /// <summary>Returns what is to be said of a spec.</summary>
    public abstract IEnumerable<StyleRemark> Check(SpecUnderReview spec);

    /// <summary>Returns a remark at a place of the spec.</summary>
    protected static StyleRemark At(YamlNode place, string path, string message) => new(place, $"{path}: {message}");
}
