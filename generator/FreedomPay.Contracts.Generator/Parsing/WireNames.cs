using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Names of fields that the gateway is known to have, and how to find the one that a misspelled name means.</summary>
/// <remarks>
/// Runs for each field of each spec. A known name costs one look-up; any other is compared with those that have nearly as many letters, and nearly the same
/// ones.
/// </remarks>
internal static class WireNames
{
    /// <summary>Every name with the prefix that the specs of the catalog have; a test compares.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "pg_3d_acsurl", "pg_3d_md", "pg_3d_pareq", "pg_3ds", "pg_3ds_challenge", "pg_abonent_phone", "pg_amount", "pg_amount_interval_from",
        "pg_amount_interval_to", "pg_amount_to", "pg_approval_code", "pg_auth_code", "pg_auto_clearing", "pg_back_link", "pg_balance", "pg_bank",
        "pg_bank_bik", "pg_can_reject", "pg_cancel_payment_id", "pg_capture_url", "pg_captured", "pg_card_3ds", "pg_card_brand", "pg_card_cvc",
        "pg_card_exp", "pg_card_hash", "pg_card_hhash", "pg_card_id", "pg_card_mask", "pg_card_month", "pg_card_name", "pg_card_owner", "pg_card_pan",
        "pg_card_recipient", "pg_card_recipient_mask", "pg_card_recipient_name", "pg_card_recipient_token", "pg_card_token", "pg_card_token_to",
        "pg_card_year", "pg_check_url", "pg_clearing_amount", "pg_commission_amount", "pg_commission_discount", "pg_commission_discount_fix", "pg_country",
        "pg_create_date", "pg_currency", "pg_currency_from", "pg_currency_to", "pg_datetime", "pg_description", "pg_discount_amount", "pg_discount_percent",
        "pg_eci_indicator", "pg_encrypted_card", "pg_error_code", "pg_error_description", "pg_exchange_params", "pg_extend_data", "pg_failure_code",
        "pg_failure_description", "pg_failure_url", "pg_failure_url_method", "pg_freedom_id", "pg_generate_qr", "pg_idempotency_key", "pg_intreference",
        "pg_is_filled", "pg_knp", "pg_language", "pg_last_transaction_info", "pg_lifetime", "pg_loyalty_amount", "pg_loyalty_id", "pg_md", "pg_merchant_id",
        "pg_need_email_notification", "pg_need_phone_notification", "pg_net_amount", "pg_online_payment_cryptogram", "pg_order_id", "pg_order_time_limit",
        "pg_overpayment", "pg_param1", "pg_param2", "pg_param3", "pg_pares", "pg_payment_amount", "pg_payment_date", "pg_payment_id", "pg_payment_method",
        "pg_payment_refund_id", "pg_payment_revoke_id", "pg_payment_route", "pg_payment_status", "pg_payment_system", "pg_payment_system_code",
        "pg_payment_to", "pg_payout_amount", "pg_post_link", "pg_postpone_payment", "pg_ps_amount", "pg_ps_currency", "pg_ps_full_amount", "pg_rate",
        "pg_receipt_positions", "pg_recipient_iban", "pg_recipient_iin", "pg_recipient_kbe", "pg_recipient_name", "pg_recurring_lifetime",
        "pg_recurring_profile", "pg_recurring_profile_expiry_date", "pg_recurring_profile_id", "pg_recurring_start", "pg_redirect_qr", "pg_redirect_url",
        "pg_redirect_url_type", "pg_reference", "pg_refund_amount", "pg_refund_date", "pg_refund_id", "pg_refund_payments", "pg_refund_status",
        "pg_refund_system", "pg_refund_type", "pg_refund_url", "pg_request_method", "pg_result", "pg_result_url", "pg_revoke_amount", "pg_revoke_payment_id",
        "pg_revoke_status", "pg_revoked_payments", "pg_salt", "pg_save_recipient_card", "pg_save_sender_card", "pg_secure_details", "pg_sender_birthdate",
        "pg_sender_city", "pg_sender_country", "pg_sender_postal_code", "pg_sender_street", "pg_sig", "pg_site_url", "pg_state_url", "pg_state_url_method",
        "pg_status", "pg_status_clearing", "pg_success_url", "pg_success_url_method", "pg_testing_mode", "pg_timeout", "pg_timeout_after_payment",
        "pg_to_pay", "pg_transaction_status", "pg_type", "pg_user_contact_email", "pg_user_email", "pg_user_id", "pg_user_ip", "pg_user_phone",
    ];

    private const string Prefix = "pg_";

    /// <summary>Names that the gateway has both with and without the prefix, and one that anything may have.</summary>
    private static readonly string[] Unprefixed = ["card", "rate", "rates", "type"];

    /// <summary>In a short name, every letter counts: <c>pg_parts</c> is not <c>pg_pares</c>.</summary>
    private const int ShortestMistyped = 6;

    /// <summary>From this length on, a name may differ in two letters and still be the same word.</summary>
    private const int LongEnoughForTwo = 10;

    /// <summary>Longer than names are.</summary>
    private const int Longest = 64;

    /// <summary>The prefix, and what it is mistyped as.</summary>
    private static readonly string[] LikePrefix = ["pg", "pq", "gp", "p", "g", "ph", "bg", "og", "pgg", "ppg", "xpg"];

    private static readonly HashSet<string> KnownNames = new(Known, StringComparer.Ordinal);

    /// <summary>The known names without prefix, underscores and capitals; the first letters of the key decide nothing.</summary>
    private static readonly Dictionary<string, string> ByLetters = Known.GroupBy(Letters, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    /// <summary>The known names at the index of their number of letters. Of names that are equally like another one, the first in the list is meant.</summary>
    private static readonly Candidate[][] Candidates = ByLength([.. ByLetters.Select(static (pair, rank) => new Candidate(pair.Key, SetOf(pair.Key), pair.Value, rank))]);

    /// <summary>Returns the known name that was probably meant, or null if the name is known or like no other.</summary>
    public static string? MeantBy(string name)
    {
        if (KnownNames.Contains(name))
        {
            return null;
        }

        string letters = Letters(name);
        bool hasPrefix = name.StartsWith(Prefix, StringComparison.Ordinal);
        if (ByLetters.TryGetValue(letters, out string? same))
        {
            // pg_orderid, pgamount, pq_amount, pg_Amount. A name without any prefix may be right: objects have such.
            return hasPrefix || !string.Equals(letters, name.Replace("_", ""), StringComparison.OrdinalIgnoreCase) ? same : null;
        }

        bool isMany = letters.EndsWith("s", StringComparison.Ordinal) && ByLetters.ContainsKey(letters.Substring(0, letters.Length - 1));
        if (!hasPrefix || isMany || letters.Length < ShortestMistyped)
        {
            return null;
        }

        return Closest(letters, letters.Length < LongEnoughForTwo ? 1 : 2);
    }

    private static string? Closest(string letters, int most)
    {
        ulong set = SetOf(letters);
        Candidate? closest = null;
        int least = most;
        for (int length = letters.Length - most; length <= letters.Length + most && length < Candidates.Length; length++)
        {
            foreach (Candidate candidate in Candidates[length])
            {
                // A letter that only one of the two has takes an edit of its own, or half of one that replaces it.
                if (HasAtMost(candidate.Set ^ set, 2 * least)
                    && Suggestions.EditsBetween(letters, candidate.Letters) is int edits
                    && (edits < least || (edits == least && (closest is null || candidate.Rank < closest.Value.Rank)))
                    && !IsVariant(letters, candidate.Letters))
                {
                    closest = candidate;
                    least = edits;
                }
            }
        }

        return closest?.Name;
    }

    private static Candidate[][] ByLength(Candidate[] candidates) =>
        [.. Enumerable.Range(0, candidates.Max(static candidate => candidate.Letters.Length) + 1).Select(length => candidates.Where(candidate => candidate.Letters.Length == length).ToArray())];

    /// <summary>Returns the known name that the name is but for the prefix, or null if there is none: <c>amount</c> among names with <c>pg_</c>.</summary>
    public static string? WithPrefix(string name) =>
        !name.StartsWith(Prefix, StringComparison.Ordinal) && Array.IndexOf(Unprefixed, name) < 0 && ByLetters.TryGetValue(Letters(name), out string? known) ? known : null;

    /// <summary>Determines whether two names are probably meant to be one; not if the gateway has both.</summary>
    public static bool AreSimilar(string left, string right) =>
        !(KnownNames.Contains(left) && KnownNames.Contains(right))
        && (Letters(left) == Letters(right)
            || (Suggestions.EditsBetween(left, right) is int edits && edits <= (Math.Min(left.Length, right.Length) < LongEnoughForTwo ? 1 : 2) && WithoutDigits(left) != WithoutDigits(right)));

    private static string WithoutDigits(string name) => new([.. name.Where(static character => !char.IsDigit(character))]);

    /// <summary>Determines whether two names differ on purpose: by a number, or as one and many.</summary>
    private static bool IsVariant(string left, string right) => Stem(left) == Stem(right);

    private static string Stem(string name) => WithoutDigits(name).TrimEnd('s');

    /// <summary>Returns the letters and digits behind the prefix, if only a misspelled one, in lowercase.</summary>
    private static string Letters(string name)
    {
        int start = PrefixLength(name);
        Span<char> letters = name.Length <= Longest ? stackalloc char[Longest] : new char[name.Length];
        int count = 0;
        for (int index = start; index < name.Length; index++)
        {
            if (name[index] != '_')
            {
                letters[count++] = char.ToLowerInvariant(name[index]);
            }
        }

        return letters.Slice(0, count).ToString();
    }

    /// <summary>Returns the length of <c>pg_</c>, or of what looks like it: <c>pq_</c>, <c>PG_</c>, <c>pg</c>, <c>xpg_</c>, <c>pg_pg_</c>, <c>p_</c>, <c>gp_</c>.</summary>
    private static int PrefixLength(string name)
    {
        int underscore = name.IndexOf('_');
        int length = underscore >= 0 && IsLikePrefix(name.AsSpan(0, underscore)) ? underscore + 1
            : underscore != 2 && name.StartsWith("pg", StringComparison.OrdinalIgnoreCase) ? 2
            : 0;
        return length > 0 && name.IndexOf(Prefix, length, StringComparison.Ordinal) == length ? length + Prefix.Length : length;
    }

    private static bool IsLikePrefix(ReadOnlySpan<char> first)
    {
        foreach (string prefix in LikePrefix)
        {
            if (first.Equals(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns one bit for each letter and each digit that is in a name.</summary>
    private static ulong SetOf(string letters)
    {
        ulong set = 0;
        foreach (char letter in letters)
        {
            set |= 1ul << (letter is >= 'a' and <= 'z' ? letter - 'a' : letter is >= '0' and <= '9' ? 26 + letter - '0' : 36);
        }

        return set;
    }

    private static bool HasAtMost(ulong set, int most)
    {
        while (set != 0 && most-- > 0)
        {
            set &= set - 1;
        }

        return set == 0;
    }

    /// <summary>A known name, and what it is compared by.</summary>
    private readonly record struct Candidate(string Letters, ulong Set, string Name, int Rank);
}
