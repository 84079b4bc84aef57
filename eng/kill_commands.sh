#!/usr/bin/env bash
# Kills every command that writes (kill -9) at random moments, each on a copy of one graph. After a kill the folder must
# open whole, and the corrections that are listed must be those of the snapshot: all as before the command or all as
# after it, where an ingest or a removal may have stored what it has not shown yet. The same command again must end as an
# undisturbed one does.
# usage: eng/kill_commands.sh [KILLS=200] [PAPERS=3000] [SEED=1] [COMMAND…]    (COAUTHOR=path of a built coauthor)
set -euo pipefail
kills=${1:-200}; papers=${2:-3000}; RANDOM=${3:-1}; wanted=${*:4}
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
state() {
  local snapshot; snapshot=$(cat "$1/CURRENT")
  (cd "$1/snapshots/$snapshot" && sha256sum -- *.arrow) | sha256sum
  coauthor "$1" decisions --export -
}
take() {
  case $2 in
    ingest) coauthor "$1" ingest "$work/more.jsonl" ;;
    remove) coauthor "$1" remove r1 r2 r3 ;;
    merge) coauthor "$1" merge "$one" "$other" $who ;;
    split) coauthor "$1" split "$many" --mentions "$leaving" $who ;;
    confirm) coauthor "$1" confirm "$one" $who ;;
    reject) coauthor "$1" reject "$one" "$other" $who ;;
    undo) coauthor "$1" undo "$decision" ;;
    import) coauthor "$1" decisions --import "$work/import.jsonl" ;;
    restore) coauthor "$1" restore "$work/backup" ;;
  esac
}
fresh() { rm -rf "$1"; [ "$2" = restore ] || cp -r "$work/base" "$1"; }

who="--by me --date 2026-01-02"
records 1 "$papers" >"$work/in.jsonl"; records "$((papers * 3 / 4))" "$((papers * 5 / 4))" >"$work/more.jsonl"
coauthor "$work/base" ingest "$work/in.jsonl" >/dev/null
mentions=$("$COAUTHOR" -q -g "$work/base" mentions | tail -n +2)
one=$(cut -d, -f4 <<<"$mentions" | sed -n 1p); other=$(cut -d, -f4 <<<"$mentions" | sed -n 9p)
many=$(cut -d, -f4 <<<"$mentions" | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')
leaving=$(grep -m1 ",$many" <<<"$mentions" | cut -d, -f1)
coauthor "$work/base" merge "$(cut -d, -f4 <<<"$mentions" | sed -n 20p)" "$(cut -d, -f4 <<<"$mentions" | sed -n 31p)" \
  $who >/dev/null
decision=$(coauthor "$work/base" decisions | jq -r .id)
cp -r "$work/base" "$work/other"; take "$work/other" reject >/dev/null; take "$work/other" confirm >/dev/null
coauthor "$work/other" decisions --export - >"$work/import.jsonl"; rm -r "$work/other"
"$COAUTHOR" -q -g "$work/base" backup "$work/backup"
state "$work/base" >"$work/before"

for command in ${wanted:-ingest remove merge split confirm reject undo import restore}; do
  fresh "$work/whole" "$command"
  began=$(date +%s%N); take "$work/whole" "$command" >/dev/null; length=$((($(date +%s%N) - began) / 1000000))
  state "$work/whole" >"$work/after"
  killed=0 early=0 late=0 ended=0
  for ((i = 1; i <= kills; i++)); do
    g="$work/graph"; fresh "$g" "$command"
    take "$g" "$command" >"$work/out" 2>&1 &
    pid=$!
    moment=$(((RANDOM * 32768 + RANDOM) % (length * 11 / 10 + 1)))
    sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
    if kill -9 $(pgrep -P $pid coauthor || true) $pid 2>/dev/null && ! wait $pid 2>/dev/null; then
      killed=$((killed + 1))
    else
      wait $pid 2>/dev/null || fault "$command $i ended by itself: $(tail -1 "$work/out")"
      ended=$((ended + 1))
    fi
    at="$command, kill $i after $moment ms"
    if [ -e "$g/CURRENT" ]; then
      state "$g" >"$work/left" || fault "$at: cannot be read"
      if cmp -s "$work/left" "$work/after"; then late=$((late + 1))
      elif cmp -s "$work/left" "$work/before"; then early=$((early + 1))
      else fault "$at: neither as before nor as after"; fi
      out=$(coauthor "$g" doctor 2>/dev/null | jq -c 'select(.ok == false and .check != "disk")') || true
      [ -z "$out" ] || fault "$at: doctor found $out"
    fi
    code=0; take "$g" "$command" >"$work/out" 2>&1 || code=$?
    # What is done already is not there to be done again, and that is said.
    [ $code = 0 ] || { cmp -s "$work/left" "$work/after" && case $command-$code in
      remove-6 | undo-6 | merge-2 | split-[26] | restore-*) true ;; *) false ;; esac; } \
      || fault "$at: again, it ended with $code: $(tail -1 "$work/out")"
    state "$g" | cmp -s - "$work/after" || fault "$at: the end is another"
    coauthor "$g" decisions --export - | cmp -s - "$g/decisions.jsonl" || fault "$at: decisions.jsonl is another"
    rm -f "$work/left"
  done
  echo "$command ($length ms): $killed killed, $ended ended; $early as before, $late as after; $faults faults so far"
done
[ $faults = 0 ]
