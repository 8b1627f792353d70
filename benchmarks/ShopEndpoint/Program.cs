using System.Globalization;
using ShopEndpoint;

switch (args)
{
    case ["start-once", string kind]:
        await StartUp.RunOnceAsync(kind);
        break;
    case ["start", .. string[] rest]:
        StartUp.Compare(rest is [string runs] ? int.Parse(runs, CultureInfo.InvariantCulture) : 15);
        break;
    default:
        await Throughput.CompareAsync(args is [string rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 30);
        break;
}
