using System.Globalization;
using FreedomPay.Contracts.Benchmarks.CatalogCost;

const int UsualRepetitions = 5;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int repetitions = UsualRepetitions;
if (args.Length > 1
    || (args.Length == 1 && (!int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
{
    Console.Error.WriteLine("Usage: [repetitions]");
    return 1;
}

using Consumer consumer = new();
CatalogUse[] uses = [new("nothing", ""), new("one section", "gateway/purchase"), new("all", "**/*")];

foreach (CatalogUse use in uses)
{
    consumer.Try(use);
}

// One after the other in each round, so that load from outside meets all of them.
for (int i = 0; i < repetitions; i++)
{
    foreach (CatalogUse use in uses)
    {
        consumer.Build(use);
    }
}

Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, medians of {repetitions} clean builds");
Console.WriteLine();
Console.WriteLine("| FreedomPayCatalog | files generated | lines | clean build | ratio | processor time | ratio | generator | assembly |");
Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
foreach (CatalogUse use in uses)
{
    Console.WriteLine(use.Row(uses[0]));
}

return 0;
