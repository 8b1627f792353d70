using System.Runtime.CompilerServices;
using System.Text.Json;
using AsyncPayments;
using BenchmarkDotNet.Attributes;
using FreedomPay.Contracts.CompilerServices;
using KiotaPayment = KiotaAnswers.Models.Payment;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>
/// Reads the documented answer of the Async API to “read payment” from UTF-8 bytes into a typed record, and into extra fields that no spec
/// describes, and compares both with what .NET offers.
/// </summary>
[MemoryDiagnoser]
public class ReadPaymentAnswer
{
    private readonly byte[] _body;
    private readonly int _refunds;

    public ReadPaymentAnswer()
        : this(refunds: 1)
    {
    }

    protected ReadPaymentAnswer(int refunds)
    {
        _refunds = refunds;
        _body = PaymentExample.Body(refunds);
    }

    [GlobalSetup]
    public void Setup()
    {
        Payment read = Generated()!;
        SerializedPayment expected = Serializer()!;
        KiotaPayment kiota = Kiota()!;
        using JsonDocument document = Document();
        bool agree = (read.Id, read.OrderId, read.ParentId, read.Status, read.Amount, read.CreatedAt) ==
                (expected.Id, expected.OrderId, expected.ParentId, expected.Status, expected.Amount, expected.CreatedAt)
            && (read.ThreeDs!.FlowType, read.ThreeDs.AcsUrl) == (expected.ThreeDs!.FlowType, expected.ThreeDs.AcsUrl)
            && (read.From!.Card!.Token, read.From.Card.Brand, read.From.Recurrent is null) == (expected.From!.Card!.Token, expected.From.Card.Brand, true)
            && (read.Clearing!.Cleared, read.Clearing.Amount) == (expected.Clearing!.Cleared, expected.Clearing.Amount)
            && (read.Additional!.ApprovalCode, read.Additional.Reference, read.Additional.Intreference) ==
                (expected.Additional!.ApprovalCode, expected.Additional.Reference, expected.Additional.Intreference)
            && (read.RefundPayments![0].Id, read.RefundPayments[0].Amount, read.RefundPayments[0].Status, read.RefundPayments.Count) ==
                (expected.RefundPayments![0].Id, expected.RefundPayments[0].Amount, expected.RefundPayments[0].Status, _refunds)
            && (read.ReversePayments, read.Error) == (null, null)
            && (kiota.Id, kiota.OrderId, kiota.ParentId, kiota.Status, kiota.Amount, kiota.CreatedAt) ==
                (expected.Id, expected.OrderId, expected.ParentId, expected.Status, expected.Amount, expected.CreatedAt)
            && (kiota.Tds!.FlowType, kiota.Tds.AcsUrl) == (expected.ThreeDs.FlowType, expected.ThreeDs.AcsUrl)
            && (kiota.From!.Card!.Token, kiota.From.Card.Brand, kiota.From.Recurrent is null) == (expected.From.Card.Token, expected.From.Card.Brand, true)
            && (kiota.Clearing!.Cleared, kiota.Clearing.Amount) == (expected.Clearing.Cleared, expected.Clearing.Amount)
            && (kiota.Additional!.ApprovalCode, kiota.Additional.Reference, kiota.Additional.Intreference) ==
                (expected.Additional.ApprovalCode, expected.Additional.Reference, expected.Additional.Intreference)
            && (kiota.RefundPayments![0].Id, kiota.RefundPayments[0].Amount, kiota.RefundPayments[0].Status, kiota.RefundPayments.Count) ==
                (expected.RefundPayments[0].Id, expected.RefundPayments[0].Amount, expected.RefundPayments[0].Status, _refunds)
            && ExtraFields().Count == document.RootElement.EnumerateObject().Count()
            && Fields() == 20 + (_refunds * 4);
        if (!agree)
        {
            throw new InvalidOperationException("The readers do not agree.");
        }
    }

    [Benchmark(Baseline = true, Description = "generated")]
    [SkipLocalsInit]
    public Payment? Generated()
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        Fill(ref table);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        Payment? payment = Read<Payment>(ref reader);
        table.Dispose();
        return payment;
    }

    [Benchmark(Description = "JsonSerializer, source-generated")]
    public SerializedPayment? Serializer() => JsonSerializer.Deserialize(_body, SerializedPaymentContext.Default.SerializedPayment);

    [Benchmark(Description = "Kiota's model")]
    public KiotaPayment? Kiota() => KiotaReader.Read(_body, KiotaPayment.CreateFromDiscriminatorValue);

    [Benchmark(Description = "the document alone")]
    [SkipLocalsInit]
    public int Fields()
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        Fill(ref table);
        int count = table.Count;
        table.Dispose();
        return count;
    }

    [Benchmark(Description = "JsonDocument alone, names that occur twice refused")]
    public int DocumentAlone()
    {
        using JsonDocument document = Document();
        return (int)document.RootElement.ValueKind;
    }

    [Benchmark(Description = "all of it as extra fields")]
    [SkipLocalsInit]
    public MessageFields ExtraFields()
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        Fill(ref table);
        FieldReader reader = new(table.Nodes, table.Text, table.IsAscii, ProtocolFieldSet.None);
        MessageFields fields = reader.ExtraFields();
        table.Dispose();
        return fields;
    }

    private JsonDocument Document() => JsonDocument.Parse(_body, new JsonDocumentOptions { AllowDuplicateProperties = false });

    private void Fill(ref FieldTable table)
    {
        if (JsonMessageReader.Read(_body, MessageLimits.Default, ref table) is { } defect)
        {
            throw new InvalidOperationException(defect);
        }
    }

    private static T? Read<T>(ref FieldReader reader)
        where T : class, IReadableMessage<T> => T.ReadFrom(ref reader);
}
