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

int repetitions = UsualRepetitions;
if (args.Length > 1
    || (args.Length == 1 && (!int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
{
    Console.Error.WriteLine("Usage: [repetitions]");
    return 1;
}

string folder = Directory.CreateTempSubdirectory("freedompay-peer-").FullName;
Comparison.Run(folder, repetitions);
Console.WriteLine();
Console.WriteLine($"What was generated is in {folder}");
return 0;
