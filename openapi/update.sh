#!/usr/bin/env bash
# Writes the published documents and the examples in them anew, from the service itself.
set -euo pipefail
cd "$(dirname "$0")/.."
export UPDATE_OPENAPI=1
# The examples are part of the program, so they are written first and the document after another build.
dotnet test tests/SovereigntyApi.Tests --filter Category=Examples
dotnet test tests/SovereigntyApi.Tests --filter Category=Document
