#!/usr/bin/env bash
# Damages the files of a small graph folder ROUNDS times (default 10000): bits flip, files are cut, lost, or change
# places. After each it asks, analyses or exports, and compares checksums; one in eight meets the doctor, one in sixty is
# repaired and ingested into. It says where an answer was wrong or a command ended otherwise than it should. SEED (default 1) gives other damages; JOBS (default 1) shares the rounds.
# eng/damage_folder.sh [ROUNDS] [SEED] [JOBS]
set -eu
cd "$(dirname "$0")/.."
rounds=${1:-10000} seed=${2:-1} jobs=${3:-1}
dotnet build -c Release tests/CoauthorGraph.EndToEnd.Tests -v q
program=artifacts/bin/CoauthorGraph.EndToEnd.Tests/release/CoauthorGraph.EndToEnd.Tests
log=$(mktemp)
running=()
for ((job = 0; job < jobs; job++)); do
  COAUTHOR_DAMAGE_QUESTIONS=1 COAUTHOR_DAMAGE_DOCTOR=8 COAUTHOR_DAMAGE_WRITING=60 COAUTHOR_DAMAGE_LOG="$log.$job" \
    COAUTHOR_DAMAGE_ROUNDS=$((rounds / jobs)) COAUTHOR_DAMAGE_SEED=$((seed + job)) "$program" -method '*AnyDamage*' >"$log.out.$job" 2>&1 &
  running+=($!)
done
failed=0
for ((job = 0; job < jobs; job++)); do
  # A process that was ended by the damage leaves the last line of its log as the damage that did it.
  wait "${running[$job]}" || { failed=1; echo "job $job failed:"; grep -E '"ok"|code|columns|doctor|answer' "$log.$job" || true; }
  tail -n 1 "$log.$job"
done
exit "$failed"
