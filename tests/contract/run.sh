#!/usr/bin/env bash
# Outside readers of the published document, with versions pinned by package-lock.json and Directory.Packages.props:
#   Spectral's own rules, the OWASP API Security rules, Redocly's recommended-strict; a TypeScript client (openapi-typescript, tsc strict)
#   and a C# client (NSwag, nullable), both generated from the document, compiled, and run against the service; Swagger UI in a browser.
# Usage: tests/contract/run.sh URL   (a running service). Ends with a line "contract: N ok, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")"
url=${1:?usage: run.sh URL}
ok=0 failed=0 skipped=0
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

check() { # check NAME COMMAND...: what a checker says is shown only where it is not content
    local name=$1 said
    shift
    if said=$("$@" 2>&1); then
        ok=$((ok + 1)); echo "ok: $name"
    else
        failed=$((failed + 1)); echo "FAILED: $name"; tail -n 40 <<<"$said"
    fi
}

skip() { skipped=$((skipped + 1)); echo "skipped: $1"; }

if command -v npm >/dev/null && [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ]; then
    if [ ! -f node_modules/.installed ] || ! cmp -s package-lock.json node_modules/.installed; then
        npm ci --no-audit --no-fund --ignore-scripts --loglevel=error && cp package-lock.json node_modules/.installed
    fi
fi

if [ -f node_modules/.installed ]; then
    for version in v1 v1.3.0; do
        check "Spectral's own rules, $version" npx --no-install spectral lint --fail-severity hint -r spectral.yaml "../../openapi/$version.json"
        check "OWASP rules, $version" npx --no-install spectral lint --fail-severity hint -r spectral.owasp.yaml "../../openapi/$version.json"
        check "Redocly recommended-strict, $version" npx --no-install redocly lint --config redocly.yaml "../../openapi/$version.json"
    done
    rm -rf build
    check "TypeScript types are generated" npx --no-install openapi-typescript ../../openapi/v1.json -o build/types/v1.d.ts
    check "the TypeScript client compiles" npx --no-install tsc -p typescript
    check "the TypeScript client runs" node build/typescript/client.js "$url"
    browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
    if [ -n "$browser" ]; then
        check "Swagger UI in a browser" timeout 180 node browser/swagger-ui.mjs "$url" "$browser"
    else
        skip "Swagger UI in a browser (no Chromium is there)"
    fi
else
    skip "the checkers and the TypeScript client (node 20 or its registry is not there)"
fi

check "the C# client compiles" dotnet build csharp --verbosity quiet
check "the C# client runs" dotnet csharp/bin/Debug/net10.0/Client.dll "$url"

echo "contract: $ok ok, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
