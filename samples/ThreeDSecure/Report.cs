using System.Text;
using FreedomPay.Contracts;

namespace ThreeDSecure;

/// <summary>Prints what a merchant's programmer wants to see. Everything printed masks secrets by itself.</summary>
internal static class Report
{
    public static void Heading(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
        Console.WriteLine(new string('─', text.Length));
    }

    public static void Fields(SignedMessage message)
    {
        Console.WriteLine($"{message.Endpoint}, signed as '{message.ScriptName}' in this order:");
        foreach (SignedField field in message.Fields)
        {
            Console.WriteLine($"    {field}");
        }
    }

    /// <summary>Shows a whole answer: this gateway is a program of our own and sends nothing secret.</summary>
    public static void Xml(ReadOnlyMemory<byte> body)
    {
        Console.WriteLine("The answer as it came:");
        foreach (string line in Encoding.UTF8.GetString(body.Span).Split('\n'))
        {
            Console.WriteLine($"    {line.TrimEnd()}");
        }
    }

    /// <summary>Whether every answer was of the kind that its part of the program is about.</summary>
    public static bool IsAsExpected { get; private set; } = true;

    public static void Answer<TExpected, TResponse>(Answer<TResponse> answer)
        where TExpected : Answer<TResponse>
    {
        IsAsExpected &= answer is TExpected;
        Print(answer);
    }

    private static void Print<TResponse>(Answer<TResponse> answer) => Console.WriteLine(answer switch
    {
        Answer<TResponse>.Success success => $"✓ Verified: {success.Response}",
        Answer<TResponse>.GatewayError { IsAuthenticated: true } error => $"✗ The gateway's own error {error.Code}: {error.Description}",
        Answer<TResponse>.GatewayError error =>
            $"? Error {error.Code}: {error.Description} Nobody signed it: ask for the payment's status before you believe it.",
        Answer<TResponse>.Untrusted untrusted => $"✗ Not to be trusted. {untrusted.Signature}",
        Answer<TResponse>.Malformed malformed => $"✗ Not readable. {malformed.Reason}",
        _ => throw new InvalidOperationException("An answer is one of the four."),
    });
}
