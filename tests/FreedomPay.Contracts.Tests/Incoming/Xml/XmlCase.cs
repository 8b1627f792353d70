namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>A document of the corpus with the verdict that is expected.</summary>
internal sealed record XmlCase(string Name, XmlVerdict Verdict, byte[] Body);
