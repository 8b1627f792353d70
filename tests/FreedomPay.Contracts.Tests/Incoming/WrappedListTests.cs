using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Histories;
using HistoryAnswer = FreedomPay.Contracts.Answer<TestContracts.Histories.HistoryResponse>;

namespace FreedomPay.Contracts.Tests.Incoming;

/// <summary>Wrapped lists as the gateway might write them in other ways than documented: nothing is lost, nothing demotes the answer.</summary>
public class WrappedListTests
{
    [Fact]
    public void Items_of_repeated_wrappers_are_all_there()
    {
        HistoryAnswer.Success success = Read(
            Node.Object("pg_payments", Item(1), Item(2)), Node.Object("pg_notes", Node.Of("pg_note", "a")),
            Node.Object("pg_payments", Item(3)), Node.Object("pg_notes", Node.Of("pg_note", "b")));

        HistoryResponse.Shown shown = Assert.IsType<HistoryResponse.Shown>(success.Response);
        Assert.Equal([1, 2, 3], shown.Payments!.Select(static payment => payment.Id!.Value));
        Assert.Equal(["a", "b"], shown.Notes!);
        Assert.Empty(success.Problems);
        Assert.Empty(shown.ExtraFields);
    }

    [Fact]
    public void Text_in_place_of_items_is_listed_with_its_text()
    {
        HistoryAnswer.Success success = Read(Node.Of("pg_payments", "none so far"));

        Assert.Null(Assert.IsType<HistoryResponse.Shown>(success.Response).Payments);
        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal(("pg_payments", FieldProblemKind.NotConvertible, "none so far"), (problem.WireName, problem.Kind, problem.GetRawText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Wrapper_without_items_is_no_list(string text)
    {
        HistoryAnswer.Success success = Read(Node.Of("pg_payments", text));

        Assert.Null(Assert.IsType<HistoryResponse.Shown>(success.Response).Payments);
        Assert.Empty(success.Problems);
    }

    [Fact]
    public void Item_of_another_name_is_listed_with_its_text()
    {
        HistoryAnswer.Success success = Read(Node.Object("pg_notes", Node.Of("pg_note", "a"), Node.Of("pg_remark", "b")));

        Assert.Equal(["a"], Assert.IsType<HistoryResponse.Shown>(success.Response).Notes!);
        FieldProblem problem = Assert.Single(success.Problems);
        Assert.Equal(("pg_remark", "b"), (problem.WireName, problem.GetRawText()));
    }

    [Fact]
    public void Last_shape_takes_an_answer_without_a_status_and_others_keep_theirs()
    {
        Assert.IsType<HistoryResponse.Shown>(Read().Response);
        Assert.IsType<HistoryResponse.Shown>(Read(Node.Of("pg_status", "ok")).Response);
        Assert.IsType<HistoryResponse.Pending>(Read(Node.Of("pg_status", "pending")).Response);
        Assert.IsType<HistoryAnswer.GatewayError>(HistoryResponse.Read(Signed(Node.Of("pg_status", "error")), TestData.Credentials));
    }

    [Theory]
    [InlineData("success")]
    [InlineData("process")]
    [InlineData("")]
    public void Status_that_no_shape_names_is_not_passed_over(string status) =>
        Assert.IsType<HistoryAnswer.Malformed>(HistoryResponse.Read(Signed(Node.Of("pg_status", status)), TestData.Credentials));

    [Fact]
    public void Status_that_comes_twice_is_not_passed_over() =>
        Assert.IsType<HistoryAnswer.Malformed>(HistoryResponse.Read(Signed(Node.Of("pg_status", "ok"), Node.Of("pg_status", "ok")), TestData.Credentials));

    [Fact]
    public void Answer_without_a_status_is_written_without_one_and_needs_no_options()
    {
        HistoryResponse.Shown shown = new() { Notes = ["a"] };

        HistoryAnswer answer = HistoryResponse.Read(shown.Sign(TestData.Credentials).ToXml(), TestData.Credentials);

        Assert.Equal(shown, TestData.Should<HistoryAnswer.Success>(answer).Response);
        Assert.DoesNotContain(shown.Sign(TestData.Credentials).Fields, static field => field.Name == "pg_status");
    }

    [Fact]
    public void Unsigned_answer_without_a_status_is_no_success() =>
        Assert.IsType<HistoryAnswer.Malformed>(HistoryResponse.Read(ReferenceXml.Write([Node.Of("pg_payments", "")]), TestData.Credentials));

    private static Node Item(int id) => Node.Object("pg_payment", Node.Of("pg_id", TestData.Invariant($"{id}")));

    private static HistoryAnswer.Success Read(params Node[] fields) =>
        TestData.Should<HistoryAnswer.Success>(HistoryResponse.Read(Signed(fields), TestData.Credentials));

    private static byte[] Signed(params Node[] fields) =>
        ReferenceXml.Write(ReferenceWalk.Signed("history", TestData.Key, [.. fields, Node.Of("pg_salt", TestData.Salt)]));
}
