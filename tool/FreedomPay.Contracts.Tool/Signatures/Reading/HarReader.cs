using System.Globalization;
using FreedomPay.Contracts.Tool.Messages;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads the messages of a <c>.har</c> file, which browsers and proxies export: requests and answers.</summary>
internal static class HarReader
{
    /// <summary>Reads the messages.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="entry">The number of one entry, counted from 1; null for all that are signed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">The file is broken, or has no such entry.</exception>
    public static List<CapturedMessage> Read(byte[] bytes, int? entry, CancellationToken cancellationToken)
    {
        HttpArchiveEntry[] entries = [.. HttpArchive.Read(bytes, "The file")];
        if (entry is { } number && !Array.Exists(entries, one => one.Number == number))
        {
            throw new ToolException($"The file has {(entries.Length == 0 ? 0 : entries[^1].Number)} entries: there is no entry {number}.");
        }

        List<CapturedMessage> messages = [];
        foreach (HttpArchiveEntry one in entries.Where(one => entry is null || one.Number == entry))
        {
            cancellationToken.ThrowIfCancellationRequested();
            messages.AddRange(Messages(one, isAsked: entry is not null));
        }

        return messages;
    }

    private static IEnumerable<CapturedMessage> Messages(HttpArchiveEntry entry, bool isAsked)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number}");
        CapturedMessage known = new()
        {
            Kind = MessageKind.Form,
            Place = $"{place}, request",
            Url = entry.Url,
            Method = entry.Method,
            Jws = entry.RequestHeaders.GetValueOrDefault(JwsSignature.HeaderName),
        };
        if (Of(() => Request(entry, known), isAsked) is { } message)
        {
            yield return message;
        }

        CapturedMessage answer = known with { Place = $"{place}, answer", IsAnswer = true, Jws = null };
        if (entry.HasAnswer && Of(() => BodyReader.Read(entry.AnswerText, isUtf8: true, answer), isAsked) is { } answered)
        {
            yield return answered;
        }
    }

    /// <summary>Of all entries, those that cannot be read are not the gateway's.</summary>
    private static CapturedMessage? Of(Func<CapturedMessage?> read, bool isAsked)
    {
        try
        {
            return read() is { } message && BodyReader.IsSigned(message) ? message : null;
        }
        catch (ToolException) when (!isAsked)
        {
            return null;
        }
    }

    private static CapturedMessage? Request(HttpArchiveEntry entry, CapturedMessage known)
    {
        if (entry.RequestText is not null || entry.RequestParts.Count == 0)
        {
            return BodyReader.Read(entry.RequestText ?? string.Empty, isUtf8: true, known);
        }

        List<CapturedField> fields = [];
        foreach ((string name, string value) in entry.RequestParts)
        {
            FormReader.Add(fields, FormReader.Plain(name, value));
        }

        return BodyReader.WithFields(known, fields);
    }
}
