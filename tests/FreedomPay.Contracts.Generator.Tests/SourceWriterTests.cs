using FreedomPay.Contracts.Generator.Emit.Text;

namespace FreedomPay.Contracts.Generator.Tests;

/// <summary>Writers of one thread share a buffer one after the other, and never what is written.</summary>
public class SourceWriterTests
{
    [Fact]
    public void A_writer_that_was_never_finished_leaves_nothing_to_the_next()
    {
        SourceWriter broken = new();
        broken.Line("broken");

        SourceWriter next = new();
        next.Line("next");

        Assert.Equal("next\n", next.Finish().ToString());
    }

    [Fact]
    public void Writers_that_are_alive_at_once_have_texts_of_their_own()
    {
        SourceWriter first = new();
        SourceWriter second = new();
        first.Line("first");
        second.Line("second");

        Assert.Equal("first\n", first.Finish().ToString());

        SourceWriter third = new();
        third.Line("third");

        Assert.Equal("second\n", second.Finish().ToString());
        Assert.Equal("third\n", third.Finish().ToString());
    }

    [Fact]
    public void A_finished_writer_writes_into_nobodys_text()
    {
        SourceWriter finished = new();
        finished.Finish();
        SourceWriter next = new();

        Assert.Throws<InvalidOperationException>(() => finished.Line("late"));
        Assert.Throws<InvalidOperationException>(finished.Finish);
        Assert.Equal("", next.Finish().ToString());
    }

    [Fact]
    public void Each_line_of_a_block_is_indented_and_ends_alike()
    {
        string name = "C";
        SourceWriter writer = new();
        writer.Line("namespace N");
        writer.Open();
        writer.Lines($"class {name}\r\n{{\n\n}}\r\n");
        writer.Lines("a,\nb");
        writer.Append($"c{name}");
        writer.Append("");
        writer.Line(";");
        writer.Close();

        Assert.Equal("namespace N\n{\n    class C\n    {\n    }\n\n    a,\n    b\n    cC;\n}\n", writer.Finish().ToString());
    }

    [Fact]
    public void A_long_text_grows_the_room()
    {
        string text = new('x', 5000);
        SourceWriter writer = new();
        writer.Line(text);
        writer.Line(text);

        Assert.Equal($"{text}\n{text}\n", writer.Finish().ToString());
    }
}
