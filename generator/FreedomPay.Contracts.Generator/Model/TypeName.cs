using System.Text;
using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The name of something that a spec adds to the consumer's compilation.</summary>
internal sealed record TypeName(string Namespace, string Name)
{
    /// <summary>The bytes that a file's name may have; file systems end at 255, and the extension comes on top.</summary>
    private const int MostFileNameBytes = 200;

    private const int KeptCharacters = 60;

    public string FullName => $"{Namespace}.{Name}";

    /// <summary>Gets the name of the generated file, which the compiler writes to disk with <c>EmitCompilerGeneratedFiles</c>.</summary>
    public string HintName => $"{FileName(FullName)}.g.cs";

    /// <summary>Returns how code in a namespace names the type where only a type is valid.</summary>
    public string From(string ns) => ns == Namespace ? Name : $"global::{FullName}";

    /// <summary>Returns a name that is too long for a file system by its end, with a hash of all of it.</summary>
    private static string FileName(string fullName) => Encoding.UTF8.GetByteCount(fullName) <= MostFileNameBytes
        ? fullName
        : $"{StableHash.Of(fullName):x16}.{fullName.Substring(fullName.Length - KeptCharacters)}";
}
