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
        { Outcome: Outcome.Done } => $"✓ Done. {answer}",
        { Outcome: Outcome.NotDone } => $"✗ Not done, and it will not be: try again or give up. {answer}",
        { Outcome: Outcome.Pending } => $"… Accepted, and not the end: wait for the notification, or ask. {answer}",
        _ => $"? Nobody knows yet: ask what became of it before you try again. {answer}",
    });
}
