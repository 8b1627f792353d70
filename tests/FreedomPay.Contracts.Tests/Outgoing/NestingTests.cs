using FreedomPay.Contracts.Tests.Oracle;
using TestContracts.Limited;

namespace FreedomPay.Contracts.Tests.Outgoing;

/// <summary>Objects of one's own that hold their like: as deep as a message may be and no deeper, and never the end of the process.</summary>
[Collection(nameof(NestingTests))]
[CollectionDefinition(nameof(NestingTests), DisableParallelization = true)]
public class NestingTests
{
    private const string TooDeep = "nests deeper than 32 levels, which no message may.";

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    public void Objects_nest_as_deep_as_a_message_that_can_be_read(int objects)
    {
        Branch branch = Chain(objects, static inner => new() { B = inner }, new() { A = "leaf" });

        SignedRequest<TreeResponse> form = new TreeRequest { Branch = branch }.Sign(TestData.Credentials);
        SignedRequest<TreeXmlResponse> xml = new TreeXmlRequest { Branch = branch }.Sign(TestData.Credentials);

        Assert.Equal(branch, TestData.Should<ReceivedRequest<TreeRequest>.Verified>(TreeRequest.Read(Body(form), TestData.Credentials)).Request.Branch);
        Assert.Equal(branch, TestData.Should<ReceivedRequest<TreeXmlRequest>.Verified>(TreeXmlRequest.Read(Body(xml), TestData.Credentials)).Request.Branch);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public void Objects_that_nest_deeper_are_a_violation(int objects)
    {
        Branch branch = Chain(objects, static inner => new() { B = inner, E = "too long" }, new() { A = "leaf" });
        string property = "Branch" + string.Concat(Enumerable.Repeat(".B", 31));

        foreach (Action sign in Signatures(new TreeRequest { Branch = branch }, new TreeXmlRequest { Branch = branch }))
        {
            MessageValidationException exception = Assert.Throws<MessageValidationException>(sign);
            FieldViolation violation = Assert.Single(exception.Violations, static violation => violation.Message == TooDeep);
            Assert.Equal(property, violation.PropertyName);
            Assert.InRange(exception.Violations.Count, 1, 40);
        }

        Assert.Throws<MessageValidationException>(() => new TreeResponse { Branch = branch }.Sign(TestData.Credentials));
    }

    [Fact]
    public void Lists_take_a_level_for_themselves_in_a_form()
    {
        // A list and its item are two levels: pg_branch and 15 times c[0] make 31.
        Branch fits = Chain(16, static inner => new() { C = [inner] }, new() { A = "leaf" });
        Branch fitsNot = Chain(15, static inner => new() { C = [inner] }, new() { C = [new() { D = ["leaf"] }] });

        SignedRequest<TreeResponse> form = new TreeRequest { Branch = fits }.Sign(TestData.Credentials);

        Assert.Equal(fits, TestData.Should<ReceivedRequest<TreeRequest>.Verified>(TreeRequest.Read(Body(form), TestData.Credentials)).Request.Branch);
        Assert.Contains(Assert.Throws<MessageValidationException>(() => new TreeRequest { Branch = fitsNot }.Sign(TestData.Credentials)).Violations, static violation => violation.Message == TooDeep);
        Assert.NotEmpty(new TreeXmlRequest { Branch = fitsNot }.Sign(TestData.Credentials).Signature());
    }

    [Fact]
    public void Extra_fields_within_objects_are_counted_from_the_message_on()
    {
        MessageField extra = MessageField.Text("x", "v");
        for (int depth = 1; depth < 20; depth++)
        {
            extra = MessageField.Object("x", extra);
        }

        Branch twelve = Chain(12, static inner => new() { B = inner }, new() { ExtraFields = [extra] });
        Branch thirteen = Chain(13, static inner => new() { B = inner }, new() { ExtraFields = [extra] });

        Assert.Null(Body(new TreeRequest { Branch = twelve }.Sign(TestData.Credentials)).Defect);
        Assert.Equal(TooDeep, Assert.Single(Assert.Throws<MessageValidationException>(() => new TreeRequest { Branch = thirteen }.Sign(TestData.Credentials)).Violations).Message);
    }

    [Fact]
    public void Deep_objects_have_a_text_of_bounded_length()
    {
        Branch objects = Chain(50_000, static inner => new() { B = inner }, new() { A = "leaf" });
        Branch lists = Chain(50_000, static inner => new() { C = [inner] }, new() { A = "leaf" });

        Assert.EndsWith("B = … } } }", objects.ToString()[..(objects.ToString().IndexOf('…') + 7)], StringComparison.Ordinal);
        Assert.InRange(objects.ToString().Length, 100, 2_000);
        Assert.InRange(lists.ToString().Length, 100, 2_000);
        Assert.InRange(new TreeRequest { Branch = lists }.ToString().Length, 100, 2_000);
        Assert.Contains("A = leaf", Chain(30, static inner => new() { B = inner }, new() { A = "leaf" }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_lists_are_compared_with_an_exception_and_not_with_the_end_of_the_process()
    {
        Branch one = Chain(200_000, static inner => new() { C = [inner] }, new() { A = "leaf" });
        Branch other = Chain(200_000, static inner => new() { C = [inner] }, new() { A = "leaf" });

        Assert.Throws<InsufficientExecutionStackException>(() => one.Equals(other));
        Assert.Throws<InsufficientExecutionStackException>(() => one.GetHashCode());
    }

    [Fact]
    public void Long_lists_are_signed_sent_and_shown_in_linear_time()
    {
        Growth.AssertLinear(
            static count =>
            {
                TreeRequest request = new() { Branches = Branches(count, "x") };
                return () => ReadAll(request.Sign(TestData.Credentials));
            },
            size: 4_000);
        Growth.AssertLinear(
            static count =>
            {
                TreeXmlRequest request = new() { Branches = Branches(count, "x") };
                return () => ReadAll(request.Sign(TestData.Credentials));
            },
            size: 4_000);
    }

    [Theory]
    [InlineData("too long")]
    [InlineData(";")]
    public void Long_lists_of_what_is_refused_are_refused_in_linear_time(string text)
    {
        Growth.AssertLinear(
            count =>
            {
                TreeRequest request = new() { Branches = Branches(count, text) };
                return () => Assert.Equal(count, Assert.Throws<MessageValidationException>(() => request.Sign(TestData.Credentials)).Violations.Count);
            },
            size: 4_000);
    }

    [Fact]
    public void Lists_within_lists_are_signed_and_sent_in_linear_time()
    {
        Growth.AssertLinear(
            static count =>
            {
                TreeRequest request = new() { Branches = [.. Enumerable.Range(0, 50).Select(_ => new Branch { D = [.. Enumerable.Repeat("x", count)] })] };
                return () => ReadAll(request.Sign(TestData.Credentials));
            },
            size: 400);
    }

    private static ValueList<Branch> Branches(int count, string text) => [.. Enumerable.Range(0, count).Select(_ => new Branch { E = text })];

    private static Branch Chain(int objects, Func<Branch, Branch> around, Branch leaf)
    {
        for (int i = 1; i < objects; i++)
        {
            leaf = around(leaf);
        }

        return leaf;
    }

    private static IEnumerable<Action> Signatures(TreeRequest form, TreeXmlRequest xml)
    {
        SigningOptions withoutRules = new() { Validate = false };
        yield return () => form.Sign(TestData.Credentials);
        yield return () => form.Sign(TestData.Credentials, withoutRules);
        yield return () => form.TryWriteSignature(TestData.Credentials, "s", new byte[32]);
        yield return () => xml.Sign(TestData.Credentials);
        yield return () => xml.Sign(TestData.Credentials, withoutRules);
    }

    private static MessageFields Body(SignedHttpRequest request) => MessageFields.FromForm(ReadAll(request));

    /// <summary>Nothing is waited for: the bytes are there.</summary>
    private static byte[] ReadAll(SignedHttpRequest request) => SentBytes.OfAsync(request.ToHttpContent()!).GetAwaiter().GetResult();
}
