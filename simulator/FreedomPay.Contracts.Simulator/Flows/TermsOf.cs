using System.Globalization;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Reads what requests of many endpoints have under the same wire names.</summary>
internal static class TermsOf
{
    private const int UsualLifetime = 86400;
    private const int LongestLifetime = 604800;

    /// <summary>As documented, in months. A request is carried out even if a field of it is out of its bounds.</summary>
    private const int LongestRecurring = 156;

    /// <summary>More than this is no payment, and the sums with it would not fit into a number.</summary>
    private const decimal LargestAmount = 999_999_999_999.99m;

    /// <summary>Reads what a merchant has asked for, apart from the money.</summary>
    public static PaymentTerms Request(GatewayCall call)
    {
        MessageFields fields = call.Fields;
        return new PaymentTerms
        {
            IsTest = fields["pg_testing_mode"] is { } test ? test == "1" : call.Merchant.TestingMode,
            AutoClearing = fields["pg_auto_clearing"] is { } clears ? clears == "1" : call.Merchant.AutoClearing,
            AmountFrom = Number(fields["pg_amount_interval_from"]),
            AmountTo = Number(fields["pg_amount_interval_to"]),
            CheckUrl = fields["pg_check_url"],
            ResultUrl = fields["pg_result_url"],
            RefundUrl = fields["pg_refund_url"],
            CaptureUrl = fields["pg_capture_url"],
            SuccessUrl = fields["pg_success_url"],
            FailureUrl = fields["pg_failure_url"],
            PostUrl = fields["pg_post_link"],
            BackUrl = fields["pg_back_link"],
            RequestMethod = fields["pg_request_method"],
            SuccessMethod = fields["pg_success_url_method"],
            FailureMethod = fields["pg_failure_url_method"],
            UserId = fields["pg_user_id"],
            UserPhone = fields["pg_user_phone"],
            UserEmail = fields["pg_user_contact_email"] ?? fields["pg_user_email"],
            Language = fields["pg_language"],
            AsksForThreeDSecure = fields["pg_3ds_challenge"] == "1",
            StartsRecurring = fields["pg_recurring_start"] == "1",
            RecurringMonths = Number(fields["pg_recurring_lifetime"]) is { } months ? (int)Math.Clamp(months, 1, LongestRecurring) : null,
            SavesCard = fields["pg_save_card"] == "1",
            CustomFields = call.CustomFields,
        };
    }

    /// <summary>Creates the entry of a request in the ledger, and names it as what the request is about.</summary>
    public static LedgerPayment NewPayment(GatewayCall call, GatewayLedger ledger, PaymentKind kind, decimal amount, PaymentTerms? terms = null, DateTimeOffset? expiresAt = null, string? account = null)
    {
        LedgerPayment payment = new()
        {
            Id = ledger.NextId(),
            MerchantId = call.Merchant.Id,
            Kind = kind,
            OrderId = call.Fields["pg_order_id"],
            Amount = amount,
            Currency = call.Fields["pg_currency"] ?? "KZT",
            Description = call.Fields["pg_description"] ?? string.Empty,
            CreatedAt = call.Now,
            ExpiresAt = expiresAt ?? Lifetime(call, kind),
            PageToken = GatewayLedger.NewSecret(),
            Account = account,
            Terms = terms ?? Request(call),
        };
        Add(call, ledger, payment);
        return payment;
    }

    /// <summary>Adds an entry to the ledger, and names it as what the request is about.</summary>
    public static void Add(GatewayCall call, GatewayLedger ledger, LedgerPayment payment)
    {
        ledger.Add(payment);
        call.Payment = payment;
    }

    /// <summary>Returns until when something can be paid. A payout without a limit of its own has none.</summary>
    public static DateTimeOffset? Lifetime(GatewayCall call, PaymentKind kind) =>
        kind == PaymentKind.Payout ? null : call.Now.AddSeconds(Math.Clamp((double)(Number(call.Fields["pg_lifetime"]) ?? UsualLifetime), 0, LongestLifetime));

    /// <summary>Returns the moment that a text without offset means: the time of Almaty, as in the gateway's own dates.</summary>
    public static DateTimeOffset Moment(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), NotificationComposer.LocalOffset);

    /// <summary>Returns whether money can have this amount.</summary>
    public static bool IsAmount(decimal amount) => amount is > 0 and <= LargestAmount && decimal.Round(amount, 2) == amount;

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
