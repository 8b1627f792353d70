using FreedomPay.Contracts.Generator.Emit;

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

        Assert.Equal("next\n", next.Finish());
    }

    [Fact]
    public void Writers_that_are_alive_at_once_have_texts_of_their_own()
    {
        SourceWriter first = new();
        SourceWriter second = new();
        first.Line("first");
        second.Line("second");

        Assert.Equal("first\n", first.Finish());

        SourceWriter third = new();
        third.Line("third");

        Assert.Equal("second\n", second.Finish());
        Assert.Equal("third\n", third.Finish());
    }

    [Fact]
    public void A_finished_writer_writes_into_nobodys_text()
    {
        SourceWriter finished = new();
        finished.Finish();
        SourceWriter next = new();

        Assert.Throws<InvalidOperationException>(() => finished.Line("late"));
        Assert.Throws<InvalidOperationException>(finished.Finish);
        Assert.Equal("", next.Finish());
    }
}
