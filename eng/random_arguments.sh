#!/usr/bin/env bash
# Runs the command line with LISTS random argument lists (default 20000), a thousand on each fresh graph. Each must end with a
# code of the contract and without a stack trace; the first that does not is shown. SEED (default 1) gives other lists.
# eng/random_arguments.sh [LISTS] [SEED]
set -eu
cd "$(dirname "$0")/.."
lists=${1:-20000} seed=${2:-1} each=1000 failed=0
log=$(mktemp); trap 'rm "$log"' EXIT
dotnet build -c Release tests/CoauthorGraph.EndToEnd.Tests -v q
program=artifacts/bin/CoauthorGraph.EndToEnd.Tests/release/CoauthorGraph.EndToEnd.Tests
for ((done = 0; done < lists; done += each, seed++)); do
  if ! COAUTHOR_RANDOM_RUNS=$each COAUTHOR_RANDOM_SEED=$seed "$program" -noLogo -noColor -method '*RandomArguments_End*' >"$log"; then
    failed=1; echo "seed $seed:"; grep -A 12 FAIL "$log"
  fi
  echo "$((done + each)) lists"
done
exit "$failed"
