using BenchmarkDotNet.Running;
using FreedomPay.Contracts.Benchmarks.Alternation;
using FreedomPay.Contracts.Benchmarks.Analysis;
using FreedomPay.Contracts.Benchmarks.Generation;

if (args is ["generator", .. string[] options])
{
    return GeneratorMeasurement.Run(options);
}

if (args is ["alternate", .. string[] choice])
{
    return AlternationMeasurement.Run(choice);
}

if (args is ["analyzers", .. string[] repetitions])
{
    return AnalyzerMeasurement.Run(repetitions);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
