// Usage: FreedomPay.Contracts.YamlRename <assembly to read> <assembly to write>
//
// The SDK keeps one analyzer dll per file name, from whichever package has the newest version (https://github.com/dotnet/sdk/issues/35739), and
// a compiler loads one assembly per identity. Our generator therefore includes YamlDotNet under a name that no other package has. The new name
// is the file name of the output; the strong name is removed, because a modified assembly cannot be signed again.
using Mono.Cecil;

if (args is not [string source, string target])
{
    Console.Error.WriteLine("Usage: FreedomPay.Contracts.YamlRename <assembly to read> <assembly to write>");
    return 1;
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
string unfinished = $"{target}.{Environment.ProcessId}.tmp";
string name = Path.GetFileNameWithoutExtension(target);

using (AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(source))
{
    assembly.Name.Name = name;
    assembly.Name.PublicKey = [];
    assembly.Name.HasPublicKey = false;
    assembly.MainModule.Name = $"{name}.dll";
    assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;

    // The same input produces the same bytes, on every machine.
    assembly.Write(unfinished, new WriterParameters { Timestamp = 0, DeterministicMvid = true });
}

// A concurrent reader of the target sees the old file or the new one, never half of one.
File.Move(unfinished, target, overwrite: true);
return 0;
