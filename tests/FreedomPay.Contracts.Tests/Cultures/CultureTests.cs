using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Tests.Incoming;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.Tests.Outgoing;
using FreedomPay.Gateway.Purchase;
using TestContracts.Scalars;

namespace FreedomPay.Contracts.Tests.Cultures;

/// <summary>The culture of a thread changes nothing: not the order, not a number, not a date, not a comparison, not a text that is shown.</summary>
public class CultureTests
{
    [Fact]
    public async Task Suite_runs_under_the_culture_that_was_asked_for()
    {
        string? name = Environment.GetEnvironmentVariable(TestCulture.Variable);

        if (!string.IsNullOrEmpty(name))
        {
            Assert.Equal(name, CultureInfo.CurrentCulture.Name);
            Assert.Equal(name, await Task.Run(static () => CultureInfo.CurrentCulture.Name));
        }
    }

    [Fact]
    public void Cultures_of_these_tests_differ_in_what_they_are_to_catch()
    {
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal("1,5", 1.5m.ToString(CultureInfo.GetCultureInfo("fi-FI")));
        Assert.NotEqual("-1", (-1).ToString(CultureInfo.GetCultureInfo("fi-FI")));
        Assert.True(CultureInfo.GetCultureInfo("fi-FI").CompareInfo.Compare("GTIN", "count", CompareOptions.None) > 0);
        Assert.NotEqual(2024, CultureInfo.GetCultureInfo("th-TH").Calendar.GetYear(new DateTime(2024, 1, 1)));
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Requests_are_signed_alike(string culture)
    {
        Random random = new(20240301);
        using CultureScope scope = new(culture);
        for (int round = 0; round < 100; round++)
        {
            EverythingSample sample = EverythingSample.Create(random);

            SignedRequest<EverythingResponse> signed = sample.Request.Sign(TestData.Credentials, TestData.AnyText);

            Assert.Equal(FlatParams.Sign("everything", sample.Fields, TestData.Key), signed.Signature());
            TestData.Should<ReceivedRequest<EverythingRequest>.Verified>(EverythingRequest.Read(
                MessageFields.FromPairs(signed.Fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue()))), TestData.Credentials));
        }
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Values_are_written_and_read_alike(string culture)
    {
        using CultureScope scope = new(culture);
        EverythingResponse response = new()
        {
            Text = "Iıiİ",
            Id = -7999007771,
            Amount = -1234567.5m,
            Flag = true,
            Moment = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(-5)),
            Local = new DateTime(2024, 11, 28, 15, 44, 53),
            Day = new DateOnly(2024, 2, 29),
        };

        SignedReply signed = response.Sign(TestData.Credentials, TestData.FixedSalt);

        Assert.Equal(
            ["-1234567.50", "2024-02-29", "1", "-7999007771", "2024-11-28 15:44:53", "2024-11-07T06:30:29-05:00", "abc123", "ok", "Iıiİ"],
            signed.Fields.SkipLast(1).Select(static field => field.GetValue()));
        Answer<EverythingResponse>.Success success = TestData.Should<Answer<EverythingResponse>.Success>(EverythingResponse.Read(signed.ToXml(), TestData.Credentials));
        Assert.Equal(response, success.Response);
        Assert.Empty(success.Problems);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Texts_that_are_shown_are_alike(string culture)
    {
        string[] invariant;
        using (new CultureScope(""))
        {
            invariant = Texts();
        }

        using CultureScope scope = new(culture);
        Assert.Equal(invariant, Texts());

        static string[] Texts()
        {
            EverythingResponse response = new()
            {
                Id = -1,
                Amount = -1.5m,
                Flag = true,
                Moment = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(-5)),
                Local = new DateTime(2024, 11, 28, 15, 44, 53),
                Day = new DateOnly(2024, 2, 29),
            };
            ErrorReply error = new(EverythingRequest.Endpoint, new("1"), "text") { Timestamp = new DateTimeOffset(2024, 11, 7, 6, 30, 29, TimeSpan.FromHours(-5)) };
            return
            [
                response.ToString(),
                ValueList.Create<decimal>([-1.5m, 2m]).ToString(),
                ValueList.Create<long>([-1]).ToString(),
                error.ToString(),
                response.Sign(TestData.Credentials, TestData.FixedSalt).ToString(),
                ThreeDSecureResponse.Read(DocumentedAnswers.Resigned(DocumentedAnswers.Success), TestData.Credentials).ToString()!,
                ThreeDSecureResponse.Read(DocumentedAnswers.Bytes(DocumentedAnswers.Success), TestData.Credentials).ToString()!,
                ThreeDSecureResponse.Read(Encoding.UTF8.GetBytes("<r>\n<x"), TestData.Credentials).ToString()!,
                Assert.Throws<MessageValidationException>(static () => new EverythingRequest { Text = "", Amount = -0.005m }.Sign(TestData.Credentials)).Message,
            ];
        }
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Names_and_script_names_are_compared_alike(string culture)
    {
        using CultureScope scope = new(culture);
        Node[] fields = [.. new[] { "i", "I", "ı", "İ", "_", "-", "a-b", "ab", "aB", "ä", "z", "å", "w", "v", "ch", "c", "GTIN", "count" }.Select(static name => Node.Of(name, name))];

        Assert.Equal(ReferenceWalk.Sign("Iı", fields, "k"), PaymentSignature.Compute(ScriptName.FromUrl("https://x/Iı?I"), [.. Node.ToFields(fields)], new SecretKey("k")));
        Assert.Equal("init", ScriptName.FromUrl("HTTPS://SHOP/init").Value);
        Node[] list = [Node.List("x", Enumerable.Range(0, 30).Select(static index => TestData.Invariant(index)))];
        Assert.Equal(FlatParams.Sign("", list, "k"), PaymentSignature.Compute(default, [.. Node.ToFields(list)], new SecretKey("k")));
        Assert.Equal(30, Assert.Single(MessageFields.FromPairs(Enumerable.Range(0, 30).Select(static index => KeyValuePair.Create(TestData.Invariant($"x[{index}]"), "v")))).Children.Count);
        TestData.Should<Answer<ThreeDSecureResponse>.Malformed>(ThreeDSecureResponse.Read(
            DocumentedAnswers.Resigned(DocumentedAnswers.Success.Replace(">ok<", ">OK<", StringComparison.Ordinal)), TestData.Credentials));
    }
}
