using System.Text;

namespace FreedomPay.Contracts.Tool;

/// <summary>Asks for a secret at the keyboard.</summary>
internal static class SecretPrompt
{
    /// <summary>Asks, on the error stream, and shows nothing of what is typed.</summary>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        StringBuilder typed = new();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.Length > 0 ? typed.ToString() : null;
    }
}
