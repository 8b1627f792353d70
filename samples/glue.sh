#!/usr/bin/env bash
# Counts the lines that samples/Shop has because it takes payments through this library: lines of code that name one of its types or one of its members. What the shop tells
# (a line that is one field of a request) and what it shows (Pages) does not count.
# With --list, shows the lines.
set -euo pipefail
cd "$(dirname "$0")/.."

names=$(
    {
        # Types of the packages, extension methods, and the contracts of the catalog.
        grep -hE '^FreedomPay\.[A-Za-z.]+$' runtime/*/PublicAPI.Unshipped.txt | awk -F. '{ print $NF }'
        grep -hE '^static .*\(this ' runtime/*/PublicAPI.Unshipped.txt | sed -E 's/[<(].*//' | awk -F. '{ print $NF }'
        sed -E 's/[:( ].*//' tests/FreedomPay.Contracts.Catalog.Tests/PublicNames/public-names.txt | grep -E '(Request|Response)$' | awk -F. '{ print $NF }'

        # Members that the shop uses, and the names that the generator writes for its routes.
        printf '%s\n' SendAsync SendAndSettleAsync SettleAsync TakeBaselineAsync GetViolations UrlOf PublicUrl AllowTestPayments Progress MapPaymentCheck MapResultNotify MapPayoutNotify MapRedirectBack MapAcsResult
        printf '%s\n' RedirectUrl 'acs.Message' 'acs.HttpContext' 'Progress.IsPaid'
    } | grep -vxE 'Effect|Text|Page|IsPaid|DateTimeOffset' | sort -u
)
lines=$(find samples/Shop -name '*.cs' -not -path '*/obj/*' -not -path '*/bin/*' -not -path '*/Pages/*' -print0 | sort -z | xargs -0 grep -nwF "$names" | grep -vE ':[0-9]+: *(using |//|namespace |[A-Za-z]+ = .*,$)')
if [ "${1:-}" = --list ]; then
    echo "$lines"
fi

echo "$(echo "$lines" | wc -l) lines"
