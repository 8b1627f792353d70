using System.Globalization;
using FreedomPay.Contracts.Benchmarks.Peer;

const int UsualRepetitions = 3;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    // This program is its own children, too.
    case ["generate", string specs, string output]:
        SdkCompiler.Use();
        SpecGeneration.Run(specs, output);
        return 0;
    case ["warm-specs", string few, string many]:
        SdkCompiler.Use();
        SpecCandidate.ServeWarm(few, many);
        return 0;
    case ["warm-nswag", string few, string many]:
        NSwagCandidate.ServeWarm(few, many);
        return 0;
}

EndpointSet[] sets = args switch
{
    ["forms", ..] => [EndpointSet.Forms],
    ["json", ..] => [EndpointSet.Json],
    _ => [EndpointSet.Forms, EndpointSet.Json],
};
string[] rest = sets.Length == 1 ? args[1..] : args;
int repetitions = UsualRepetitions;
if (rest.Length > 1
    || (rest.Length == 1 && (!int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
{
    Console.Error.WriteLine("Usage: [forms|json] [repetitions]");
    return 1;
}

foreach (EndpointSet set in sets)
{
    string folder = Directory.CreateTempSubdirectory("freedompay-peer-").FullName;
    Comparison.Run(folder, set, repetitions);
    Console.WriteLine();
    Console.WriteLine($"What was generated is in {folder}");
    Console.WriteLine();
}

return 0;
