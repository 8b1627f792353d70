using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>An exception of our own making, as a diagnostic: the compiler would drop all output for it.</summary>
internal static class Failure
{
    public static string Describe(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}";

    public static DiagnosticInfo Describe(string activity, Exception exception, SpecPlace place, string subject) =>
        DiagnosticInfo.Create(SpecDescriptors.InternalFailure, place, subject, activity, Describe(exception));
}
