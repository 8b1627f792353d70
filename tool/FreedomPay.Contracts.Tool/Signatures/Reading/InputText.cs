using System.Text;
using FreedomPay.Contracts.Tool.Files;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>What the user gave: a file or what was piped in, within limits.</summary>
internal static class InputText
{
    /// <summary>More than any browser exports; a message itself is bounded by <see cref="MessageLimits"/>.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const string Standard = "-";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads a file, or what was piped in.</summary>
    /// <exception cref="ToolException">There is nothing, or it is too long, or binary.</exception>
    public static async Task<byte[]> ReadAsync(string path, ToolStreams streams, CancellationToken cancellationToken)
    {
        byte[] bytes = path == Standard ? await ReadAsync(streams.Input, cancellationToken) : ReadFile(path);
        if (bytes.AsSpan().Trim(" \r\n\t"u8).IsEmpty)
        {
            throw new ToolException(path == Standard ? "Nothing was piped in." : $"{path} is empty.");
        }

        return bytes.AsSpan().Contains((byte)0)
            ? throw new ToolException($"{(path == Standard ? "What was piped in" : path)} is binary: a message is text.")
            : bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static byte[] ReadFile(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            throw new ToolException(Directory.Exists(path) ? $"{path} is a folder: name one file." : $"There is no file {path}.");
        }

        return InputFiles.Read(path, MostBytes) ?? throw TooLong(path);
    }

    private static async Task<byte[]> ReadAsync(TextReader input, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        char[] buffer = new char[64 * 1024];
        int count;
        while ((count = await input.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > MostBytes)
            {
                throw TooLong("What was piped in");
            }
        }

        return Utf8.GetBytes(text.ToString());
    }

    private static ToolException TooLong(string what) => new($"{what} is longer than {MostBytes / 1024 / 1024} MB: cut out the message.");
}
