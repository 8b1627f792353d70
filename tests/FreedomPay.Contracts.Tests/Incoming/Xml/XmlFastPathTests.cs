using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>What the fast path must take to be of use, and the documented answer damaged at every place.</summary>
public class XmlFastPathTests
{
    private const string Refunds = """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>ok</pg_status>
            <pg_refunds>
                <pg_refund><pg_refund_id>1</pg_refund_id><pg_amount>10.00</pg_amount><pg_comment/></pg_refund>
                <pg_refund><pg_refund_id>2</pg_refund_id><pg_amount>5</pg_amount><pg_comment>Возврат &quot;7&quot;</pg_comment></pg_refund>
            </pg_refunds>
            <pg_salt>s</pg_salt>
        </response>
        """;

    /// <summary>Bytes that mean something to one of the readers.</summary>
    private static readonly byte[] Telling = [0, 1, (byte)'\t', (byte)'\n', (byte)'\r', 0x1F, (byte)' ', .. "!\"#&'-./0:;<=>?AX[]_ax"u8, 0x7F, 0x80, 0xC0, 0xD0, 0xED, 0xEF, 0xFE, 0xFF];

    public static TheoryData<string> Documents => [DocumentedAnswers.Success, DocumentedAnswers.Error, DocumentedAnswers.InvalidSignature, Refunds];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Documented_answers_are_taken_in_all_their_usual_spellings(string document)
    {
        string bare = document[(document.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        string[] spellings =
        [
            document,
            bare,
            bare.Trim(),
            "\uFEFF" + document,
            document.Replace("utf-8", "UTF-8", StringComparison.Ordinal),
            "<?xml version=\"1.0\"?>" + bare,
            document.ReplaceLineEndings("\r\n"),
            document.ReplaceLineEndings("\n"),
            document.ReplaceLineEndings(string.Empty),
            document + "\r\n",
            document.Replace("    ", "\t", StringComparison.Ordinal),
            document.Replace("ok", "&#111;&#x6B;", StringComparison.Ordinal),
            document.Replace("<pg_salt>", "<pg_extra>&lt;a&gt; &amp; Қ😀</pg_extra><pg_salt>", StringComparison.Ordinal),
            document.Replace("<pg_salt>", "<pg_card_token /><pg_salt>", StringComparison.Ordinal),
        ];

        foreach (string spelling in spellings)
        {
            XmlComparison.AssertSame(Encoding.UTF8.GetBytes(spelling), XmlVerdict.Fast);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Truncated_answers_are_refused_at_every_byte(string document)
    {
        byte[] body = Encoding.UTF8.GetBytes(document);
        for (int length = 0; length < body.Length; length++)
        {
            XmlComparison.AssertSame(body[..length], XmlVerdict.Refused);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Answers_that_lack_or_double_one_byte_are_read_as_the_reference_reads_them(string document)
    {
        byte[] body = Encoding.UTF8.GetBytes(document);
        for (int place = 0; place < body.Length; place++)
        {
            Assert.Null(XmlComparison.Of([.. body[..place], .. body[(place + 1)..]]).Problem);
            Assert.Null(XmlComparison.Of([.. body[..place], .. body[place..(place + 1)], .. body[place..]]).Problem);
        }
    }

    [Fact]
    public void Answer_with_another_byte_at_any_place_is_read_as_the_reference_reads_it()
    {
        byte[] body = DocumentedAnswers.Bytes(DocumentedAnswers.Success);
        for (int place = 0; place < body.Length; place++)
        {
            foreach (byte other in Telling)
            {
                byte[] damaged = [.. body];
                damaged[place] = other;
                Assert.Null(XmlComparison.Of(damaged).Problem);
            }
        }
    }

    /// <summary>XmlReader reads in pieces of 4,096 characters or 64 KiB; what stands across the edge of one must not be missed.</summary>
    [Theory]
    [InlineData(4096)]
    [InlineData(65536)]
    public void Edges_of_the_buffers_of_XmlReader_change_nothing(int size)
    {
        string[] pieces = ["]]>", "]]]]", "&amp;", "&#x1F600;", "&#0;", "&x;", "ы", "😀", "\r\n", "</a><a>", "</a ><b/><a\n>", "</a></r>", "</a><!-- x --><a>", "<![CDATA[]]]]>"];
        int distance = size > 4096 ? 3 : 12;
        foreach (string piece in pieces)
        {
            for (int place = size - distance; place <= size + 2; place++)
            {
                string document = $"<r><a>{new string('x', place - "<r><a>".Length)}{piece}y</a></r>";
                Assert.Null(XmlComparison.Of(document).Problem);
                Assert.Null(XmlComparison.Of("\uFEFF" + document).Problem);
            }
        }
    }

    [Fact]
    public void Limit_of_fields_holds_on_the_fast_path_too()
    {
        byte[] body = Encoding.UTF8.GetBytes($"<r>{string.Concat(Enumerable.Repeat("<o><a/></o>", 5000))}</r>");
        byte[] larger = Encoding.UTF8.GetBytes($"<r>{string.Concat(Enumerable.Repeat("<o><a/></o>", 5000))}<a/></r>");

        Assert.Equal(5000, UnverifiedMessages.DangerouslyReadXml(body)!.Count);
        Assert.Null(UnverifiedMessages.DangerouslyReadXml(larger));
        Assert.Equal(5001, UnverifiedMessages.DangerouslyReadXml(larger, new MessageLimits { MaxFields = 10_001 })!.Count);
    }

    [Fact]
    public void Memory_within_a_larger_array_is_not_left()
    {
        byte[] larger = "<r><a>1</a></r><r><a>2</a></r>"u8.ToArray();

        for (int length = 0; length < 15; length++)
        {
            Assert.Null(UnverifiedMessages.DangerouslyReadXml(larger.AsMemory(0, length)));
        }

        Assert.Equal("2", UnverifiedMessages.DangerouslyReadXml(larger.AsMemory(15))!["a"]);
    }
}
