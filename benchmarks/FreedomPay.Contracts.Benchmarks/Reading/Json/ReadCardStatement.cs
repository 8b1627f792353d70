using System.Runtime.CompilerServices;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using FreedomPay.Cards.PaymentCards;
using FreedomPay.Contracts.CompilerServices;
using Microsoft.Kiota.Abstractions.Serialization;
using KiotaStatement = KiotaAnswers.Models.CardStatement;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>Reads a statement of the Card API from UTF-8 bytes into the catalog's record, and compares it with the serializer and with Kiota's model.</summary>
[MemoryDiagnoser]
public class ReadCardStatement
{
    private readonly byte[] _body = StatementExample.Body(hasMerchants: true);

    [GlobalSetup]
    public void Setup()
    {
        GetCardStatementResponse read = Generated()!;
        SerializedStatement serialized = Serializer()!;
        KiotaStatement kiota = Kiota()!;
        bool agree = (read.Status!.Value.Value, read.RequestStatus!.Value.Value, read.Dt) == (serialized.Status, serialized.RequestStatus, serialized.Dt)
            && (kiota.Status, kiota.RequestStatus, kiota.Dt) == (serialized.Status, serialized.RequestStatus, serialized.Dt)
            && (read.Operations!.Count, kiota.Operations!.Count, serialized.Operations!.Count) == (StatementExample.Rows, StatementExample.Rows, StatementExample.Rows)
            && Enumerable.Range(0, StatementExample.Rows).All(row => Row(read.Operations[row]) == Row(serialized.Operations[row]) && Row(kiota.Operations[row]) == Row(serialized.Operations[row]))
            && Answer() is Answer<GetCardStatementResponse>.Success success
            && success.Response == read;
        if (!agree)
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "generated")]
    [SkipLocalsInit]
    public GetCardStatementResponse? Generated()
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        if (JsonMessageReader.Read(_body, MessageLimits.Default, ref table) is { } defect)
        {
            throw new InvalidOperationException(defect);
        }

        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        GetCardStatementResponse? statement = Read<GetCardStatementResponse>(ref reader);
        table.Dispose();
        return statement;
    }

    [Benchmark(Description = "generated, told from an error")]
    public Answer<GetCardStatementResponse> Answer() => GetCardStatementResponse.Read(_body);

    [Benchmark(Description = "JsonSerializer, source-generated")]
    public SerializedStatement? Serializer() => JsonSerializer.Deserialize(_body, SerializedStatementContext.Default.SerializedStatement);

    [Benchmark(Description = "Kiota's model")]
    public KiotaStatement? Kiota() => KiotaReader.Read(_body, KiotaStatement.CreateFromDiscriminatorValue);

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?, string?, string?) Row(CardOperation row) =>
        (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn, row.Merchant?.Children[0].GetText(), row.Merchant?.Children[1].GetText());

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?, string?, string?) Row(SerializedOperation row) =>
        (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn, row.Merchant?.GetProperty("name").GetString(), row.Merchant?.GetProperty("city").GetString());

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?, string?, string?) Row(KiotaAnswers.Models.CardOperation row)
    {
        IDictionary<string, UntypedNode>? merchant = ((UntypedObject?)row.Merchant)?.GetValue();
        return (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn, ((UntypedString?)merchant?["name"])?.GetValue(), ((UntypedString?)merchant?["city"])?.GetValue());
    }

    private static T? Read<T>(ref FieldReader reader)
        where T : class, IReadableMessage<T> => T.ReadFrom(ref reader);
}
