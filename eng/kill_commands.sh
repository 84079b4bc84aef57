#!/usr/bin/env bash
# Kills every command that writes (kill -9) at random moments, each on a copy of one graph. After a kill the folder must
# open whole, and the corrections must be those of the snapshot: all as before the command or all as after it, where an
# ingest or a removal may have stored what it has not shown yet; a file that was asked for is not there, is what it was,
# or is whole. The same command again must end as an undisturbed one does.
# usage: eng/kill_commands.sh [KILLS=200] [PAPERS=1000] [SEED=1] [COMMAND…]    (COAUTHOR=path of a built coauthor)
set -euo pipefail
kills=${1:-200}; papers=${2:-1000}; RANDOM=${3:-1}; wanted=${*:4}
cd "$(dirname "$0")/.."
if [ -z "${COAUTHOR:-}" ]; then
  dotnet build src/CoauthorGraph.Cli -c Release -v quiet --nologo >/dev/null
  COAUTHOR=$PWD/artifacts/bin/CoauthorGraph.Cli/release/coauthor
fi
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
faults=0
fault() { faults=$((faults + 1)); echo "FAULT: $*"; }

records() {
  seq "$1" "$2" | awk '{ printf "{\"id\":\"r%d\",\"title\":\"Paper number %d about graphs\",\"year\":%d,\"authors\":" \
    "[\"Ada%d Lovelace%d\",\"Grace%d Hopper%d\"]}\n", $1, $1, 1990 + $1 % 30, $1 % 97, $1 % 101, $1 % 49, $1 % 53 }'
}
coauthor() { "$COAUTHOR" -q -g "$1" -f jsonl "${@:2}"; }
# What readers see: the columns, the corrections in force in them, and what was written elsewhere.
state() {
  local snapshot; snapshot=$(cat "$1/CURRENT" 2>/dev/null) || snapshot=none
  (cd "$1/snapshots/$snapshot" 2>/dev/null && sha256sum -- *.arrow decisions.jsonl) || echo "no graph"
  (cd "$work/out" && find . -type f ! -path '*/.coauthor-*' -exec sha256sum {} + | sort)
}
# The arguments of a command.
words() {
  case $1 in
    first) words=(ingest "$work/in.jsonl") ;;
    ingest) words=(ingest "$work/more.jsonl") ;;
    again) words=(ingest --again "$work/in.jsonl" "$work/more.jsonl") ;;
    reconsider) words=(ingest --reconsider "$work/more.jsonl") ;;
    remove) words=(remove r1 r2 r3) ;;
    merge) words=(merge "$one" "$other" "${who[@]}") ;;
    split) words=(split "$many" --mentions "$leaving" "${who[@]}") ;;
    confirm) words=(confirm "$one" "${who[@]}") ;;
    reject) words=(reject "$one" "$other" "${who[@]}") ;;
    undo) words=(undo "$decision") ;;
    import) words=(decisions --import "$work/import.jsonl") ;;
    repair | unnamed) words=(doctor --repair) ;;
    restore) words=(restore "$work/backup") ;;
    backup) words=(backup "$work/out/b") ;;
    decisions) words=(decisions --export "$work/out/d.jsonl") ;;
    html) words=(export html --output "$work/out/f") ;;
    csv) words=(export csv --output "$work/out/folder") ;;
    parquet) words=(export parquet --output "$work/out/folder") ;;
    analyze) words=(analyze pagerank --output "$work/out/f") ;;
  esac
}
# The folder as the command finds it.
fresh() {
  rm -rf "$1" "$work/out"; mkdir "$work/out"; echo old >"$work/out/f"; cp "$work/out/f" "$work/out/b"
  case $2 in
    first | restore) ;;
    repair) cp -a "$work/base" "$1"; printf x | dd of="$(ls "$1"/snapshots/*/papers.title.arrow | tail -n 1)" \
      bs=1 seek=700 conv=notrunc status=none ;;
    unnamed) cp -a "$work/base" "$1"; rm "$1/CURRENT" ;;
    *) cp -a "$work/base" "$1" ;;
  esac
}

who=(--by me --date 2026-01-02)
records 1 "$papers" >"$work/in.jsonl"; records "$((papers * 3 / 4))" "$((papers * 5 / 4))" >"$work/more.jsonl"
coauthor "$work/base" ingest "$work/in.jsonl" >/dev/null
mentions=$("$COAUTHOR" -q -g "$work/base" mentions | tail -n +2)
one=$(cut -d, -f4 <<<"$mentions" | sed -n 1p); other=$(cut -d, -f4 <<<"$mentions" | sed -n 9p)
many=$(cut -d, -f4 <<<"$mentions" | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')
leaving=$(grep -m1 ",$many" <<<"$mentions" | cut -d, -f1)
coauthor "$work/base" merge "$(cut -d, -f4 <<<"$mentions" | sed -n 20p)" "$(cut -d, -f4 <<<"$mentions" | sed -n 31p)" \
  "${who[@]}" >/dev/null
decision=$(coauthor "$work/base" decisions | jq -r .id)
cp -a "$work/base" "$work/other"
for command in reject confirm; do words $command; coauthor "$work/other" "${words[@]}" >/dev/null; done
coauthor "$work/other" decisions --export - >"$work/import.jsonl"; rm -r "$work/other"
"$COAUTHOR" -q -g "$work/base" backup "$work/backup"
g=$work/graph

for command in ${wanted:-first ingest again reconsider remove merge split confirm reject undo import repair unnamed restore \
  backup decisions html csv parquet analyze}; do
  words "$command"
  fresh "$g" "$command"; state "$g" >"$work/before"
  began=$(date +%s%N); coauthor "$g" "${words[@]}" >/dev/null; length=$((($(date +%s%N) - began) / 1000000))
  state "$g" >"$work/after"
  killed=0 early=0 late=0
  for ((i = 1; i <= kills; i++)); do
    fresh "$g" "$command"
    moment=$((1 + (RANDOM * 32768 + RANDOM) % (length * 11 / 10)))
    at="$command, kill $i after $moment ms"
    code=0
    timeout -s KILL "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))" \
      "$COAUTHOR" -q -g "$g" -f jsonl "${words[@]}" >"$work/said" 2>&1 || code=$?
    case $code in
      137) killed=$((killed + 1)) ;;
      0) ;;
      *) fault "$at: it ended by itself with $code: $(tail -n 1 "$work/said")" ;;
    esac
    state "$g" >"$work/left"
    if cmp -s "$work/left" "$work/after"; then late=$((late + 1))
    elif cmp -s "$work/left" "$work/before"; then early=$((early + 1))
    else fault "$at: neither as before nor as after"; fi
    if [ -e "$g/CURRENT" ] && [ "$command" != repair ]; then
      coauthor "$g" doctor >"$work/doctor" 2>/dev/null || true
      out=$(jq -c 'select(.ok == false and .check != "disk")' "$work/doctor")
      [ -z "$out" ] || fault "$at: doctor found $out"
    fi
    code=0; coauthor "$g" "${words[@]}" >"$work/said" 2>&1 || code=$?
    # What is done already is not there to be done again, and that is said.
    [ $code = 0 ] || { cmp -s "$work/left" "$work/after" && case $command-$code in
      remove-6 | undo-6 | merge-2 | split-[26] | restore-4) true ;; *) false ;; esac; } \
      || fault "$at: again, it ended with $code: $(tail -n 1 "$work/said")"
    state "$g" | cmp -s - "$work/after" || fault "$at: the end is another"
    cmp -s "$g/snapshots/$(cat "$g/CURRENT")/decisions.jsonl" <(cat "$g/decisions.jsonl" 2>/dev/null) \
      || fault "$at: decisions.jsonl is another"
  done
  echo "$command ($length ms): $killed killed, $early as before, $late as after; $faults faults so far"
done
[ $faults = 0 ]
