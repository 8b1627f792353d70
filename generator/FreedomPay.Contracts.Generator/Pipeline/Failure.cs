using FreedomPay.Contracts.Generator.Diagnostics;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Turns an exception of our own into a diagnostic: the compiler would otherwise drop all output.</summary>
internal static class Failure
{
    public static string Describe(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.Replace('\r', ' ').Replace('\n', ' ')}";

    public static DiagnosticInfo Describe(string activity, Exception exception, SpecPlace place, string subject) =>
        DiagnosticInfo.Create(SpecDescriptors.InternalFailure, place, subject, activity, Describe(exception));
}
