#!/usr/bin/env bash
# Measures identity on labelled sets through the command line and prints one Markdown table.
# usage: eng/identity_table.sh DIR      DIR holds SET.papers.jsonl.gz and SET.gold.csv
set -euo pipefail
data=$1
cd "$(dirname "$0")/.."
dotnet build src/CoauthorGraph.Cli -c Release -v quiet --nologo >/dev/null
coauthor=artifacts/bin/CoauthorGraph.Cli/release/coauthor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "| set | B³ precision | B³ recall | B³ F1 | pairwise F1 |"
echo "|---|---|---|---|---|"
for gold in "$data"/*.gold.csv; do
  set=$(basename "$gold" .gold.csv)
  "$coauthor" -q -g "$work/$set" ingest "$data/$set.papers.jsonl.gz" --keep-apart >/dev/null
  "$coauthor" -q -g "$work/$set" -f json identity evaluate --gold "$gold" > "$work/$set.json"
  jq -r --arg set "$set" 'def n: if . then (. * 10000 | round / 10000 | tostring) else "–" end;
    "| \($set) | \(.bCubedPrecision | n) | \(.bCubedRecall | n) | \(.bCubedF1 | n) | \(.pairwiseF1 | n) |"' "$work/$set.json"
done
