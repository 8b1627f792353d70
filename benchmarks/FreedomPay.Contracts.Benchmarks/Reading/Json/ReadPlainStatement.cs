using System.Runtime.CompilerServices;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using FreedomPay.Contracts.CompilerServices;
using PlainStatements;
using KiotaStatement = KiotaAnswers.Models.CardStatement;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>The same without the merchants, of whose members nothing is known: each row is what the contract names.</summary>
[MemoryDiagnoser]
public class ReadPlainStatement
{
    private readonly byte[] _body = StatementExample.Body(hasMerchants: false);

    [GlobalSetup]
    public void Setup()
    {
        GetPlainStatementResponse read = Generated()!;
        SerializedPlainStatement serialized = Serializer()!;
        KiotaStatement kiota = Kiota()!;
        bool agree = (read.Status, read.RequestStatus, read.Dt) == (serialized.Status, serialized.RequestStatus, serialized.Dt)
            && (kiota.Status, kiota.RequestStatus, kiota.Dt) == (serialized.Status, serialized.RequestStatus, serialized.Dt)
            && (read.Operations!.Count, kiota.Operations!.Count, serialized.Operations!.Count) == (StatementExample.Rows, StatementExample.Rows, StatementExample.Rows)
            && Enumerable.Range(0, StatementExample.Rows).All(row => Row(read.Operations[row]) == Row(serialized.Operations[row]) && Row(kiota.Operations[row]) == Row(serialized.Operations[row]))
            && Answer() is Answer<GetPlainStatementResponse>.Success success
            && success.Response == read
            && success.Problems.Count == 0;
        if (!agree)
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "generated")]
    [SkipLocalsInit]
    public GetPlainStatementResponse? Generated()
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        if (JsonMessageReader.Read(_body, MessageLimits.Default, ref table) is { } defect)
        {
            throw new InvalidOperationException(defect);
        }

        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        GetPlainStatementResponse? statement = Read<GetPlainStatementResponse>(ref reader);
        table.Dispose();
        return statement;
    }

    [Benchmark(Description = "generated, told from an error")]
    public Answer<GetPlainStatementResponse> Answer() => GetPlainStatementResponse.Read(_body);

    [Benchmark(Description = "JsonSerializer, source-generated")]
    public SerializedPlainStatement? Serializer() => JsonSerializer.Deserialize(_body, SerializedStatementContext.Default.SerializedPlainStatement);

    [Benchmark(Description = "Kiota's model")]
    public KiotaStatement? Kiota() => KiotaReader.Read(_body, KiotaStatement.CreateFromDiscriminatorValue);

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?) Row(PlainOperation row) =>
        (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn);

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?) Row(SerializedPlainOperation row) =>
        (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn);

    private static (string?, decimal?, decimal?, string?, long?, DateTimeOffset?, string?) Row(KiotaAnswers.Models.CardOperation row) =>
        (row.Type, row.Amount, row.Commission, row.Currency, row.Mcc, row.Datetime, row.Rrn);

    private static T? Read<T>(ref FieldReader reader)
        where T : class, IReadableMessage<T> => T.ReadFrom(ref reader);
}
