using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Xml;

/// <summary>How far runs of usual elements are read by masks; that nothing is read otherwise is what the mutations show.</summary>
public class XmlElementScannerTests
{
    private static readonly string Behind = new('\n', 100);

    [Theory]
    [InlineData("<name>text</name>", 1)]
    [InlineData("<a>1</a><b></b>", 2)]
    [InlineData("\n    <pg_status>ok</pg_status>\n  <pg_sig></pg_sig>\n    <pg_text>a > b</pg_text>", 3)]
    [InlineData("<pg_text>Қазақстан</pg_text>", 1)]
    [InlineData("<pg_long_name_of_thirty_one_byte>1</pg_long_name_of_thirty_one_byte>", 1)]
    public void Usual_elements_are_read_at_one_go(string elements, int count)
    {
        (int end, int read) = Read(elements + Behind);

        Assert.Equal(count, read);
        Assert.Equal(Encoding.UTF8.GetByteCount(elements), end);
    }

    [Theory]
    [InlineData("<>1</>")]
    [InlineData("<pg_long_name_of_thirty_two_bytes>1</pg_long_name_of_thirty_two_bytes>")]
    [InlineData("<Name>1</Name>")]
    [InlineData("<name >1</name>")]
    [InlineData("<name>1</name >")]
    [InlineData("<name>1</nama>")]
    [InlineData("<name>1</names>")]
    [InlineData("<names>1</name>")]
    [InlineData("<name>1<name>")]
    [InlineData("<name/>")]
    [InlineData("<name><inner>1</inner></name>")]
    [InlineData("<name>&lt;</name>")]
    [InlineData("<name>]</name>")]
    [InlineData("<name>\r</name>")]
    [InlineData("x<name>1</name>")]
    [InlineData("\r<name>1</name>")]
    [InlineData("><name>1</name>")]
    [InlineData("<!-- --><name>1</name>")]
    [InlineData("<name>0123456789012345678901234567890123456789012345678901234567</name>")]
    public void Others_are_left_where_they_are(string element)
    {
        (int end, int read) = Read("<before>1</before>" + element + Behind);

        Assert.Equal("<before>1</before>".Length, end);
        Assert.Equal(1, read);
    }

    [Fact]
    public void No_look_reaches_beyond_the_document()
    {
        string document = string.Concat(Enumerable.Repeat("<name>1</name>", 20));
        for (int length = 0; length <= document.Length; length++)
        {
            (int end, _) = Read(document[..length]);
            Assert.InRange(end, 0, length);
        }
    }

    [Fact]
    public void Limit_of_fields_and_room_for_them_are_kept()
    {
        string document = string.Concat(Enumerable.Repeat("<name>1</name>", 100)) + Behind;

        Assert.Equal(7, Read(document, maxFields: 7).Count);
        Assert.Equal(FieldTable.UsualCount, Read(document).Count);
    }

    private static (int End, int Count) Read(string document, int maxFields = 1000)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        int end = XmlElementScanner.Read(Encoding.UTF8.GetBytes(document), 0, maxFields, ref table);
        return (end, table.Count);
    }
}
