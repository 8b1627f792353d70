namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <content>Document types: each is refused, whatever it declares.</content>
internal static partial class XmlCorpus
{
    private static XmlCase[] DocumentTypes() =>
    [
        Refused("DTD empty", "<!DOCTYPE r><r><a>1</a></r>"),
        Refused("DTD with internal subset", "<!DOCTYPE r []><r><a>1</a></r>"),
        Refused("DTD behind the declaration", Declaration + "<!DOCTYPE r><r/>"),
        Refused("DTD behind a comment", "<!-- x --><!DOCTYPE r><r/>"),
        Refused("DTD in small letters", "<!doctype r><r/>"),
        Refused("DTD within the root", "<r><!DOCTYPE r><a>1</a></r>"),
        Refused("DTD behind the root", "<r/><!DOCTYPE r>"),
        Refused("DTD that is not closed", "<!DOCTYPE r [<r/>"),
        Refused("DTD with elements", "<!DOCTYPE r [<!ELEMENT r (a)><!ELEMENT a (#PCDATA)>]><r><a>1</a></r>"),
        Refused("DTD with an internal entity", "<!DOCTYPE r [<!ENTITY x \"7\">]><r><a>&x;</a></r>"),
        Refused("DTD with an entity that nobody uses", "<!DOCTYPE r [<!ENTITY x \"7\">]><r><a>1</a></r>"),
        Refused("DTD that changes an entity of XML", "<!DOCTYPE r [<!ENTITY amp \"7\">]><r><a>&amp;</a></r>"),
        Refused("DTD with a default attribute", "<!DOCTYPE r [<!ATTLIST a b CDATA \"c\">]><r><a>1</a></r>"),
        Refused("DTD with a parameter entity", "<!DOCTYPE r [<!ENTITY % p \"<!ENTITY x '7'>\"> %p;]><r><a>&x;</a></r>"),
        Refused("DTD with an entity that holds itself", "<!DOCTYPE r [<!ENTITY x \"&x;\">]><r><a>&x;</a></r>"),
        Refused("DTD with a public identifier", "<!DOCTYPE r PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><r/>"),
        Refused("DTD with a notation", "<!DOCTYPE r [<!NOTATION n SYSTEM \"n\"><!ENTITY u SYSTEM \"u\" NDATA n>]><r/>"),
        Refused("entity bomb: billion laughs", BillionLaughs()),
        Refused("entity bomb: quadratic", $"<!DOCTYPE r [<!ENTITY a \"{Repeat("a", 50_000)}\">]><r><a>{Repeat("&a;", 50_000)}</a></r>"),
    ];

    private static string BillionLaughs()
    {
        IEnumerable<string> entities = Enumerable.Range(1, 12).Select(static index => TestData.Invariant($"<!ENTITY a{index} \"{Repeat(TestData.Invariant($"&a{index - 1};"), 10)}\">"));
        return $"<!DOCTYPE r [<!ENTITY a0 \"laugh\">{string.Concat(entities)}]><r><a>&a12;</a></r>";
    }
}
