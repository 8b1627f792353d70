namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Where a spec says something, or would say it.</summary>
/// <param name="File">The path of the spec; null if it cannot be changed, because the types are compiled.</param>
/// <param name="Keys">The keys from the file's top level, separated by line breaks.</param>
internal sealed record SpecHome(string? File, string Keys)
{
    private const char Separator = '\n';

    public static SpecHome Of(string? file, params ReadOnlySpan<string> keys) => new(file, string.Join(Separator, keys!));

    public SpecHome Within(params ReadOnlySpan<string> keys) => this with { Keys = $"{Keys}{Separator}{string.Join(Separator, keys!)}" };

    public string[] ToKeys() => Keys.Split(Separator);
}
