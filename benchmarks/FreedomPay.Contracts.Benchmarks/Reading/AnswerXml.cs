using System.Globalization;
using System.Xml;

namespace FreedomPay.Contracts.Benchmarks.Reading;

/// <summary>What all that .NET offers for reading an answer needs.</summary>
internal static class AnswerXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static XmlReader Open(byte[] body) => XmlReader.Create(new MemoryStream(body), Settings);

    public static DateTimeOffset ParseMoment(string value) =>
        DateTimeOffset.ParseExact(value, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTime ParseLocalMoment(string value) =>
        DateTime.ParseExact(value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
