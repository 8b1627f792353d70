namespace FreedomPay.Contracts.Generator.Common;

/// <summary>How a spec writes a boolean: as it is on the wire, <c>1</c> and <c>0</c> in forms and XML, <c>true</c> and <c>false</c> in JSON.</summary>
internal static class WireBoolean
{
    public static bool IsTrue(string text) => text is "1" or "true";
}
