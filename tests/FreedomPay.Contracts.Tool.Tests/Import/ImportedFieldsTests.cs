using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>What import makes of one field.</summary>
public sealed class ImportedFieldsTests
{
    [Theory]
    [InlineData("pg_a: { type: string, maxLength: 50, minLength: 1 }", "pg_a: { type: string, minLength: 1, maxLength: 50 }", null)]
    [InlineData("pg_a: { type: string, maxLength: 0 }", "pg_a: string", null)]
    [InlineData("pg_count: { type: integer, minimum: 300, maximum: 604800 }", "pg_count: { type: integer, min: 300, max: 604800 }", null)]
    [InlineData("pg_count: { type: integer, exclusiveMinimum: true, minimum: 0 }", "pg_count: { type: integer, min: 1 }", null)]
    [InlineData("pg_card_month: { type: integer }", "pg_card_month: { type: string, sensitive: true }", "FPI008")]
    [InlineData("pg_order_id: { type: number }", "pg_order_id: string", "FPI008")]
    [InlineData("pg_check_url: { type: integer }", "pg_check_url: url", "FPI008")]
    [InlineData("pg_site_url: { type: string, example: not a page }", "pg_site_url: { type: string, example: not a page }", "FPI007")]
    [InlineData("pg_code: { type: integer, example: '007' }", "pg_code: { type: string, example: \"007\" }", "FPI007")]
    [InlineData("pg_code: { type: integer, example: 007 }", "pg_code: { type: string, example: \"007\" }", "FPI007")]
    [InlineData("pg_mode: { type: integer, example: F }", "pg_mode: { type: string, example: F }", "FPI007")]
    [InlineData("pg_weight: { type: integer, example: 1.5 }", "pg_weight: { type: decimal, example: \"1.5\" }", "FPI007")]
    [InlineData("pg_sum_amount: { type: integer }", "pg_sum_amount: decimal", "FPI008")]
    [InlineData("pg_word: { type: string, example: 12 }", "pg_word: { type: string, example: \"12\" }", "FPI007")]
    [InlineData("pg_payment_id: { type: number }", "pg_payment_id: integer", null)]
    [InlineData("pg_flag: { type: string, enum: ['0', '1'] }", "pg_flag: boolean", "FPI009")]
    [InlineData("pg_kind: { type: string, enum: [GET, POST] }", "pg_kind: { type: enum, values: [GET, POST] }", null)]
    [InlineData("pg_kind: { type: string, description: GET or POST }", "pg_kind: { type: enum, summary: GET or POST, values: [GET, POST] }", "FPI012")]
    [InlineData("pg_kind: { type: string, description: 'Possible values: first, second' }", "pg_kind: { type: enum, summary: \"Possible values: first, second\", values: [first, second] }", "FPI012")]
    [InlineData("pg_kind: { type: string, description: 'Values, for example: first, second' }", "pg_kind: { type: string, summary: \"Values, for example: first, second\" }", null)]
    [InlineData("pg_tax: { type: integer, description: \"0 - none\\n3 - some\" }", "pg_tax: { type: enum, summary: \"0 - none 3 - some\", values: { \"0\": { name: None, summary: none }, \"3\": { name: Some, summary: some } } }", "FPI012")]
    [InlineData("pg_kind: { type: string, x-apidog-enum: [{ value: a, name: '', description: The first. }, { value: b, description: '' }] }", "pg_kind: { type: enum, values: { a: { summary: The first. }, b: B } }", null)]
    [InlineData("pg_kind: { type: string, enum: [a, b], example: c }", "pg_kind: { type: enum, values: [a, b] }", "FPI007")]
    [InlineData("pg_start_date: { type: string, format: date-time, example: '2024-11-28 15:44:53' }", "pg_start_date: { type: datetime, format: yyyy-MM-dd HH:mm:ss, example: \"2024-11-28 15:44:53\" }", "FPI007")]
    [InlineData("pg_start_date: { type: string, format: date-time, example: '2024-10-07T06:33:20+00:00' }", "pg_start_date: { type: datetime, format: yyyy-MM-ddTHH:mm:sszzz, example: \"2024-10-07T06:33:20+00:00\" }", null)]
    [InlineData("pg_start_date: { type: string, description: 'Begins, in the format DD.MM.YYYY' }", "pg_start_date: { type: date, format: dd.MM.yyyy, summary: \"Begins, in the format DD.MM.YYYY\" }", null)]
    [InlineData("pg_limit: { type: string, description: 'yyyy-MM-dd HH:mm:ss' }", "pg_limit: { type: datetime, format: yyyy-MM-dd HH:mm:ss, summary: yyyy-MM-dd HH:mm:ss }", null)]
    [InlineData("pg_start_date: { type: string, format: date-time }", "pg_start_date: { type: datetime, format: yyyy-MM-ddTHH:mm:sszzz }", "FPI014")]
    [InlineData("pg_ref: { type: string, pattern: '^\\d{6}$' }", "pg_ref: { type: string, pattern: \"^[0-9]{6}$\" }", null)]
    [InlineData("pg_ref: { type: string, pattern: '[a-z]+' }", "pg_ref: string", "FPI013")]
    [InlineData("pg_ref: { type: string, pattern: '^(?<a>x)(?P<b>y)$' }", "pg_ref: { type: string }", "FPI030")]
    [InlineData("pg_card_pan: { type: integer, minimum: 13, maximum: 20 }", "pg_card_pan: { type: string, sensitive: true }", "FPI008 FPI013")]
    [InlineData("\"pg_md\\t\": { type: string }", "pg_md: { type: string, sensitive: true }", "FPI003")]
    [InlineData("pg_orderid: { type: string }", "pg_orderid: string", "FPI005")]
    [InlineData("pg_3ds: { type: boolean }", "pg_3ds: { type: boolean, name: ThreeDSecure }", null)]
    [InlineData("pg_5th_part: { type: boolean }", "pg_5th_part: { type: boolean, name: FiveThPart }", "FPI006")]
    [InlineData("pg_testing_mode: { type: integer, minimum: 0, maximum: 1 }", "pg_testing_mode: boolean", "FPI009")]
    [InlineData("pg_payment_to: { type: integer, description: \"Recipient's card number\" }", "pg_payment_to: { type: string, sensitive: true, summary: Recipient's card number }", "FPI008")]
    [InlineData("pg_equals: { type: string }", "pg_equals: { type: string, name: EqualsValue }", "FPI006")]
    [InlineData("pg_any: { description: Anything. }", "pg_any: { type: string, summary: Anything. }", "FPI009")]
    [InlineData("pg_user_phone: { type: string, example: '77001234567' }", "pg_user_phone: { type: string, sensitive: true }", null)]
    [InlineData("pg_note: { type: string, description: 'Required if pg_mode = 1.' }\npg_mode: { type: integer }", "pg_note: { type: string, requiredWhen: { pg_mode: \"1\" }, summary: Required if pg_mode = 1. }", "FPI016")]
    [InlineData("pg_note: { type: string, description: 'Required if pg_mode is passed' }\npg_mode: { type: integer }", "pg_note: { type: string, requiredWhen: pg_mode, summary: Required if pg_mode is passed }", "FPI016")]
    [InlineData("pg_note: { type: string, description: 'Required if pg_mode = 1 or 2' }\npg_mode: { type: integer }", "pg_note: { type: string, summary: Required if pg_mode = 1 or 2 }", "FPI015")]
    [InlineData("pg_a: { type: string, description: Required unless pg_b is there }\npg_b: { type: string }", "anyOf: [[pg_a, pg_b]]", null)]
    [InlineData("pg_positions[0][name]: { type: string }\npg_positions[0][price]: { type: number }", "pg_positions: { type: list, items: { type: object, fields: { name: string, price: decimal } } }", null)]
    [InlineData("pg_marks[]: { type: string }", "pg_marks: { type: list, items: string }", null)]
    [InlineData("pg_marks: { type: array }", "pg_marks: { type: list, items: string }", "FPI009")]
    [InlineData("pg_extra: { type: object }", "pg_extra: string", "FPI009")]
    public async Task Field_of_a_form(string properties, string expected, string? rule)
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.OfForm("Fields", "/fields", properties), "import", "-");

        Assert.Equal(0, run.Code);
        Assert.Contains($"{expected}\n", run.Output, StringComparison.Ordinal);
        string[] rules = [.. run.Error.Split('\n').Where(static line => line.Contains(": FPI", StringComparison.Ordinal) && !line.Contains("FPI024", StringComparison.Ordinal)).Select(static line => line[(line.IndexOf("FPI", StringComparison.Ordinal))..][..6]).Distinct()];
        Assert.Equal(rule ?? "", string.Join(' ', rules));
    }

    [Fact]
    public async Task Name_with_a_Cyrillic_letter_is_left_out()
    {
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.OfForm("Fields", "/fields", "pg_sаlt2: { type: string }\npg_a: { type: string }"), "import", "-");

        Assert.Contains("FPI004", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("lt2:", run.Output.Replace("FPI004", "", StringComparison.Ordinal).Split("request:")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_stands_twice_is_reported_with_its_line()
    {
        string page = PageText.OfForm("Fields", "/fields", "pg_a: { type: string }\npg_a: { type: integer }");
        ToolRun run = await ToolRun.OfAsync(static _ => null, page, "import", "-");

        int line = Array.FindLastIndex(page.Split('\n'), static text => text.Contains("pg_a:", StringComparison.Ordinal)) + 1;
        Assert.Contains($"input({line}): FPI002: Fields: The key 'pg_a' stands twice", run.Error, StringComparison.Ordinal);
        Assert.Contains("pg_a: string\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubt_of_a_field_has_the_line_of_its_schema()
    {
        string page = PageText.OfForm("Fields", "/fields", "pg_a: { type: string }\npg_check_url:\n  type: integer");
        ToolRun run = await ToolRun.OfAsync(static _ => null, page, "import", "-");

        int line = Array.FindIndex(page.Split('\n'), static text => text.Contains("type: integer", StringComparison.Ordinal) && !text.Contains("pg_", StringComparison.Ordinal)) + 1;
        Assert.Contains($"input({line}): FPI008: Fields.request.pg_check_url:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_number_of_a_page_is_never_shown()
    {
        const string Card = "4400435172381960";
        ToolRun run = await ToolRun.OfAsync(static _ => null, PageText.OfForm("Fields", "/fields", $"pg_card_pan: {{ type: integer, example: '{Card}', description: 'Such as {Card}' }}\npg_text: {{ type: string, example: '{Card}', default: '{Card}', description: Card {Card} }}\npg_count: {{ type: integer, enum: [1], example: {Card} }}"), "import", "-");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain(Card, run.Output + run.Error, StringComparison.Ordinal);
    }
}
