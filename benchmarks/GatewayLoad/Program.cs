using System.Globalization;
using GatewayLoad;

int runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
switch (args)
{
    case ["start", ..]:
        await StartUp.MeasureAsync(runs);
        return 0;
    case ["load", ..] or []:
        int disagreements = 0;
        for (int run = 0; run < runs; run++)
        {
            disagreements += await PaymentLoad.RunAsync(inMemory: true) + await PaymentLoad.RunAsync(inMemory: false);
        }

        return disagreements == 0 ? 0 : 1;
    default:
        Console.WriteLine("load [runs], or start [runs]");
        return 1;
}
