using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Lists of every single value: from the spec to code that writes and reads them, in forms and in XML.</summary>
public class ListTests
{
    private static readonly GeneratorRun Generated = GeneratorRun.Of(new ProjectProperties(Roles: "both"), VocabularySpecs.Lists);

    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using FreedomPay.Contracts;
        using Test.Lists;

        internal static class Program
        {
            private static readonly MerchantCredentials Credentials = new("500000", "payment-key");

            private static MessageFields Form(IEnumerable<SignedField> fields) =>
                MessageFields.FromPairs(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.GetValue())));

            private static Everything All => new()
            {
                Texts = ["a", "ё: "],
                Numbers = [long.MaxValue, -1],
                Flags = [true, false, true],
                Rates = [0.50m, -0m],
                Sums = [1m, 2.5m],
                Moments = [new DateTimeOffset(2024, 11, 7, 16, 30, 29, TimeSpan.FromHours(5)), new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero)],
                Times = [new DateTime(2024, 11, 7, 16, 30, 0), new DateTime(2024, 1, 2, 3, 4, 0)],
                Days = [new DateOnly(2024, 11, 7), new DateOnly(2024, 2, 1)],
                Hidden = ["1987-06-05"],
            };

            internal static string Run()
            {
                CultureInfo.CurrentCulture = new CultureInfo("ru-RU");
        #BODY#
            }
        }
        """;

    [Fact]
    public void In_a_form_each_item_is_written_as_a_field_of_its_type_and_comes_back()
    {
        string said = Run("""
                ListsRequest request = new()
                {
                    All = All,
                    Flags = [false],
                    Sums = [3m],
                    Moments = All.Moments,
                    Times = All.Times,
                    Days = All.Days,
                };
                var signed = request.Sign(Credentials);
                var received = (ReceivedRequest<ListsRequest>.Verified)ListsRequest.Read(Form(signed.Fields), Credentials);
                return string.Join("\n", signed.Fields.Select(field => $"{field.Name}\t{field.GetValue()}")) + $"|{received.Request == request}|{received.Problems.Count}";
            """);

        string[] parts = said.Split('|');
        (string Name, string Value)[] pairs = [.. parts[0].Split('\n').Select(static line => line.Split('\t')).Select(static pair => (pair[0], pair[1]))];
        Assert.Equal(
            [
                "pg_all[days][0]=07.11.2024", "pg_all[days][1]=01.02.2024",
                "pg_all[flags][0]=1", "pg_all[flags][1]=0", "pg_all[flags][2]=1",
                "pg_all[hidden][0]=1987-06-05",
                "pg_all[moments][0]=2024-11-07T16:30:29+05:00", "pg_all[moments][1]=2024-02-29T00:00:00+00:00",
                "pg_all[numbers][0]=9223372036854775807", "pg_all[numbers][1]=-1",
                "pg_all[rates][0]=0.50", "pg_all[rates][1]=0",
                "pg_all[sums][0]=1.00", "pg_all[sums][1]=2.50",
                "pg_all[texts][0]=a", "pg_all[texts][1]=ё: ",
                "pg_all[times][0]=2024-11-07 16:30", "pg_all[times][1]=2024-01-02 03:04",
                "pg_days[0]=07.11.2024", "pg_days[1]=01.02.2024",
                "pg_flags[0]=0",
                "pg_moments[0]=2024-11-07T16:30:29+05:00", "pg_moments[1]=2024-02-29T00:00:00+00:00",
                "pg_sums[0]=3.00",
                "pg_times[0]=2024-11-07 16:30", "pg_times[1]=2024-01-02 03:04",
            ],
            pairs.Where(static pair => pair.Name is not ("pg_merchant_id" or "pg_salt" or "pg_sig")).Select(static pair => $"{pair.Name}={pair.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(ReferenceSignature.OfForm("lists.php", pairs, "payment-key"), pairs.Single(static pair => pair.Name == "pg_sig").Value);
        Assert.Equal(["True", "0"], parts[1..]);
    }

    [Fact]
    public void In_XML_items_are_wrapped_or_repeated_and_come_back()
    {
        string said = Run("""
                XmlListsRequest request = new() { All = All };
                var signed = request.Sign(Credentials);
                using System.IO.MemoryStream sent = new();
                using (System.IO.Stream connection = System.IO.Pipelines.PipeWriter.Create(sent).AsStream())
                {
                    signed.ToHttpContent()!.CopyToAsync(connection).GetAwaiter().GetResult();
                }

                string body = System.Text.Encoding.UTF8.GetString(sent.ToArray());
                string xml = Uri.UnescapeDataString(body["pg_xml=".Length..].Replace("+", " "));
                var received = (ReceivedRequest<XmlListsRequest>.Verified)XmlListsRequest.Read(
                    MessageFields.FromPairs([new KeyValuePair<string, string>("pg_xml", xml)]), Credentials);
                ListsResponse response = new() { All = All, Days = All.Days };
                byte[] answer = response.Sign(Credentials).ToXml();
                var read = (Answer<ListsResponse>.Success)ListsResponse.Read(answer, Credentials);
                return $"{xml}|{Encoding.UTF8.GetString(answer)}|{received.Request == request}|{read.Response == response}|{received.Problems.Count + read.Problems.Count}";
            """);

        string[] parts = said.Split('|');
        const string all = "<pg_all><days><day>07.11.2024</day><day>01.02.2024</day></days><flags>1</flags><flags>0</flags><flags>1</flags><hidden>1987-06-05</hidden>"
            + "<moments><moment>2024-11-07T16:30:29+05:00</moment><moment>2024-02-29T00:00:00+00:00</moment></moments>"
            + "<numbers><number>9223372036854775807</number><number>-1</number></numbers><rates><rate>0.50</rate><rate>0</rate></rates><sums>1.00</sums><sums>2.50</sums>"
            + "<texts>a</texts><texts>ё: </texts><times>2024-11-07 16:30</times><times>2024-01-02 03:04</times></pg_all>";
        Assert.Contains(all, Flat(parts[0]), StringComparison.Ordinal);
        Assert.Contains(all, Flat(parts[1]), StringComparison.Ordinal);
        Assert.Contains("<pg_days><pg_day>07.11.2024</pg_day><pg_day>01.02.2024</pg_day></pg_days>", Flat(parts[1]), StringComparison.Ordinal);
        Assert.Equal(["True", "True", "0"], parts[2..]);
    }

    [Theory]
    [InlineData("<pg_days><pg_day>07.11.2024</pg_day><pg_day>2024-11-08</pg_day><pg_day/></pg_days>", "2024-11-07", "pg_day: 2024-11-08; pg_day: ")]
    [InlineData("<pg_days/>", "", "pg_days: ")]
    [InlineData("<pg_days>text</pg_days>", "", "pg_days: text; pg_days: ")]
    [InlineData("<pg_all><flags>1</flags><flags>true</flags></pg_all><pg_days><pg_day>07.11.2024</pg_day></pg_days>", "2024-11-07", "pg_all/flags: true")]
    public void An_item_that_is_no_value_is_listed_and_left_out(string fields, string days, string problems)
    {
        string document = $"<response>{fields}<pg_status>ok</pg_status><pg_salt>s</pg_salt></response>";
        string signature = ReferenceSignature.OfXml("lists.php", document, "payment-key");
        string said = Run($$"""
                byte[] xml = Encoding.UTF8.GetBytes("{{document.Replace("</response>", $"<pg_sig>{signature}</pg_sig></response>", StringComparison.Ordinal)}}");
                var answer = (Answer<ListsResponse>.Success)ListsResponse.Read(xml, Credentials);
                return $"{string.Join(",", answer.Response.Days?.Select(day => day.ToString("yyyy-MM-dd")) ?? [])}|{string.Join("; ", answer.Problems.Where(problem => problem.Kind != FieldProblemKind.Missing || problem.WireName == "pg_days").Select(problem => $"{problem.WireName}: {problem.GetRawText()}"))}";
            """);

        Assert.Equal($"{days}|{problems}", said);
    }

    [Theory]
    [InlineData("Sums = [1m, 1.005m]", "Sums[1]")]
    [InlineData("Days = []", "Days")]
    [InlineData("Days = [default, default, default]", "Days")]
    public void What_the_spec_does_not_allow_is_refused(string change, string property)
    {
        string said = Run($$"""
                try
                {
                    new ListsRequest { All = All, {{change}} }.Sign(Credentials);
                    return "signed";
                }
                catch (MessageValidationException exception)
                {
                    return string.Join(";", exception.Violations.Select(violation => violation.PropertyName));
                }
            """);

        Assert.Equal(property, said);
    }

    [Fact]
    public void Lists_show_the_same_everywhere_and_mask_what_is_sensitive()
    {
        string said = Run("return All.ToString();");

        Assert.Equal(
            "Everything { Texts = [a, ё: ], Numbers = [9223372036854775807, -1], Flags = [True, False, True], Rates = [0.50, 0], Sums = [1, 2.5], "
            + "Moments = [2024-11-07T16:30:29+05:00, 2024-02-29T00:00:00+00:00], Times = [2024-11-07T16:30:00, 2024-01-02T03:04:00], "
            + "Days = [2024-11-07, 2024-02-01], Hidden = [***] }",
            said);
    }

    private static string Flat(string xml) => string.Concat(xml.Split('\n').Select(static line => line.TrimStart()));

    private static string Run(string body) => Consumer.Run(Generated, Frame.Replace("#BODY#", body, StringComparison.Ordinal));
}
