#!/usr/bin/env bash
# Mutation testing of what signs, reads and sends (docs/mutation.md). With arguments only the files that match them:
#   tests/mutate.sh 'Signing/*.cs' 'Credentials/*.cs'
# The report is artifacts/mutation/reports/mutation-report.json.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runtime=runtime/FreedomPay.Contracts

only=()
for pattern in "$@"; do
    only+=(--mutate "**/$pattern")
done

dotnet tool restore

# Stryker compiles without source generators: what ours writes for specs/common is compiled as files.
rm -rf "$runtime/obj/mutation"
dotnet build "$runtime" --framework net10.0 --nologo -nodeReuse:false --no-incremental \
    -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath=obj/mutation

export FREEDOMPAY_MUTATION=1
cd tests/FreedomPay.Contracts.Tests
dotnet stryker --config-file ../../stryker-config.json --output ../../artifacts/mutation --skip-version-check "${only[@]}"
