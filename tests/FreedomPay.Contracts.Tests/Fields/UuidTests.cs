using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Uuids;

namespace FreedomPay.Contracts.Tests.Fields;

/// <summary>UUIDs have one form on the wire. The empty one is the value of a property that nobody set.</summary>
public class UuidTests
{
    private const string Text = "0199765b-a007-7339-93fe-f073ac14aa9b";

    private static readonly Guid Id = new(Text);

    public static TheoryData<string> Others =>
    [
        "0199765ba007733993fef073ac14aa9b", "{0199765b-a007-7339-93fe-f073ac14aa9b}", "(0199765b-a007-7339-93fe-f073ac14aa9b)", "0199765b-a007-7339-93fe-f073ac14aa9", "0199765b-a007-7339-93fe-f073ac14aa9b0",
        "0199765b-a007-7339-93fe-f073ac14aa9g", " 0199765b-a007-7339-93fe-f073ac14aa9b", "0199765b-a007-7339-93fe-f073ac14aa9b ", "0199765b-a007-7339-93fe_f073ac14aa9b", "7", "０199765b-a007-7339-93fe-f073ac14aa9b",
    ];

    [Fact]
    public void A_UUID_travels_in_lowercase_and_is_read_in_any_case()
    {
        LookupRequest request = new() { RequestId = Id, ParentId = Id, Ids = [Id, new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff")], Pair = new() { First = Id } };
        SignedRequest<LookupResponse> signed = request.Sign(TestData.Credentials);

        Assert.Equal(
            [Text, "ffffffff-ffff-ffff-ffff-ffffffffffff", Text, Text, Text],
            signed.Fields.Where(static field => field.Name is not ("pg_merchant_id" or "pg_salt" or "pg_sig")).Select(static field => field.GetValue()));
        LookupRequest read = Assert.IsType<ReceivedRequest<LookupRequest>.Verified>(LookupRequest.Read(
            MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))), TestData.Credentials)).Request;
        Assert.Equal(request, read);

        Answer<LookupResponse>.Success answer = Assert.IsType<Answer<LookupResponse>.Success>(Read(Node.Of("pg_request_id", Text.ToUpperInvariant()), Node.Of("pg_ids", Text)));
        Assert.Empty(answer.Problems);
        Assert.Equal((Id, Id), (answer.Response.RequestId, answer.Response.Ids!.Single()));
        Assert.Contains($"RequestId = {Text}", answer.Response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_empty_UUID_is_no_value()
    {
        LookupRequest forgotten = new() { RequestId = Guid.Empty, ParentId = Guid.Empty };

        FieldViolation violation = Assert.Single(Assert.Throws<MessageValidationException>(() => forgotten.Sign(TestData.Credentials)).Violations);

        Assert.Equal(("pg_request_id", "RequestId", "is required and must not be empty."), (violation.WireName, violation.PropertyName, violation.Message));
        Assert.DoesNotContain((forgotten with { RequestId = Id }).Sign(TestData.Credentials).Fields, static field => field.Name == "pg_parent_id");
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_is_a_problem_of_a_verified_answer(string text)
    {
        Answer<LookupResponse>.Success answer = Assert.IsType<Answer<LookupResponse>.Success>(Read(Node.Of("pg_request_id", text), Node.Of("pg_ids", text)));

        Assert.Null(answer.Response.RequestId);
        Assert.Equal(
            [("pg_request_id", FieldProblemKind.NotConvertible, "UUID"), ("pg_ids", FieldProblemKind.NotConvertible, "UUID")],
            answer.Problems.Select(static problem => (problem.WireName, problem.Kind, problem.ExpectedType)));
    }

    [Fact]
    public void An_answer_about_another_UUID_is_not_the_answer()
    {
        SignedRequest<LookupResponse> signed = new LookupRequest { RequestId = Id }.Sign(TestData.Credentials);

        Assert.IsNotType<Answer<LookupResponse>.Success>(signed.ReadAnswer(Body(Node.Of("pg_request_id", "ffffffff-ffff-ffff-ffff-ffffffffffff"))));
        Assert.IsType<Answer<LookupResponse>.Success>(signed.ReadAnswer(Body(Node.Of("pg_request_id", Text.ToUpperInvariant()))));
    }

    private static byte[] Body(params Node[] fields) =>
        ReferenceXml.Write(ReferenceWalk.Signed("uuids", TestData.Key, [Node.Of("pg_status", "ok"), .. fields, Node.Of("pg_salt", "s")]));

    private static Answer<LookupResponse> Read(params Node[] fields) => LookupResponse.Read(Body(fields), TestData.Credentials);
}
