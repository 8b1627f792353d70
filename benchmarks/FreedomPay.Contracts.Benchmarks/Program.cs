using BenchmarkDotNet.Running;
using FreedomPay.Contracts.Benchmarks.Generation;

if (args is ["generator", .. string[] options])
{
    return GeneratorMeasurement.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
