#!/usr/bin/env bash
# Kills an ingest (kill -9) at random moments, a hundred times, and opens the folder after each; each ingest goes on
# where the killed one stopped. When one comes to its end before it is killed, its folder is compared with that of an
# undisturbed run (current snapshot's columns, tables in order) and the next begins anew; so is the last one, which is
# left to end. Then the disk is full: a file system of a few megabytes is mounted where that is allowed, else the size
# of files is limited (ulimit -f), and the folder must open as of the last finished batch and go on with more room.
# usage: eng/kill_ingest.sh INPUT [KILLS=100] [SEED=1]        (COAUTHOR=path of a built coauthor, else one is built;
#        BASE=file that is in the folder before, so that there is a snapshot that must open after every kill)
set -euo pipefail
input=$(realpath "$1"); base=${BASE:+$(realpath "$BASE")}; kills=${2:-100}; RANDOM=${3:-1}
cd "$(dirname "$0")/.."
if [ -z "${COAUTHOR:-}" ]; then
  dotnet build src/CoauthorGraph.Cli -c Release -v quiet --nologo >/dev/null
  COAUTHOR=$PWD/artifacts/bin/CoauthorGraph.Cli/release/coauthor
fi
dotnet build -c Release eng/StoreDump.cs -v quiet --nologo >/dev/null
work=$(mktemp -d); mounted=
trap '[ -z "$mounted" ] || umount "$mounted"; rm -rf "$work"' EXIT
faults=0

fault() { faults=$((faults + 1)); echo "FAULT: $*"; }
ingest() { "$COAUTHOR" -q -g "$1" -f json ingest "$input"; }
fresh() { rm -rf "$1"; [ -z "$base" ] || cp -r "$work/base" "$1"; }
content() {
  local snapshot; snapshot=$("$COAUTHOR" -g "$1" -f json stats | jq -r .snapshot)
  (cd "$1/snapshots/$snapshot" && sha256sum -- *.arrow)
  dotnet run -c Release --no-build eng/StoreDump.cs -- "$1"
}
# Opens what is there: no folder or no finished batch yet is fine and says so; anything else must be whole.
opens() {
  [ -d "$1" ] || { never=$((never + 1)); return 0; }
  local out code=0
  out=$("$COAUTHOR" -g "$1" -f json stats 2>&1) || code=$?
  if [ $code != 0 ]; then
    if [ -e "$1/CURRENT" ]; then fault "$2: stats ended with $code: $out"; else empty=$((empty + 1)); fi
    return 0
  fi
  # A full disk is what doctor should find here; anything else that is not well is a fault.
  out=$("$COAUTHOR" -g "$1" -f jsonl doctor 2>/dev/null | jq -c 'select(.ok == false and .check != "disk")') || true
  [ -z "$out" ] || { fault "$2: doctor found $out"; return 0; }
  whole=$((whole + 1))
}
compare() {
  if diff <(content "$1") "$work/expected" >"$work/diff"; then same=$((same + 1));
  else fault "$2: differs from the undisturbed run:"; head -20 "$work/diff"; fi
}

[ -z "$base" ] || "$COAUTHOR" -q -g "$work/base" -f json ingest "$base" >/dev/null
fresh "$work/undisturbed"; fresh "$work/disturbed"
began=$(date +%s%N); ingest "$work/undisturbed" >/dev/null; length=$((($(date +%s%N) - began) / 1000000))
content "$work/undisturbed" >"$work/expected"
echo "undisturbed: $length ms; $(wc -l <"$work/expected") columns and tables to compare"

never=0 empty=0 whole=0 same=0 done=0 killed=0
for ((i = 1; i <= kills; i++)); do
  [ $((i % 10)) != 0 ] || echo "  $i: $killed killed, $whole whole, $done to the end, $same the same, $faults faults" >&2
  ingest "$work/disturbed" >"$work/out" 2>&1 &
  pid=$!
  moment=$(((RANDOM * 32768 + RANDOM) % (length * 11 / 10)))
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  child=$(pgrep -P $pid coauthor || true)
  if kill -9 $child $pid 2>/dev/null && ! wait $pid 2>/dev/null; then
    killed=$((killed + 1))
    opens "$work/disturbed" "kill $i after $moment ms"
  else
    wait $pid 2>/dev/null || fault "ingest $i ended by itself with an error: $(tail -1 "$work/out")"
    done=$((done + 1)); compare "$work/disturbed" "ingest $i"; fresh "$work/disturbed"
  fi
done
ingest "$work/disturbed" >/dev/null; done=$((done + 1)); compare "$work/disturbed" "last ingest"
echo "$killed killed, $whole folders opened whole, $empty without a snapshot yet, $never before the folder was made;" \
  "$done came to their end, $same of them the same as the undisturbed run"

full="$work/full"; mkdir "$full"
megabytes=$(($(du -sm "$work/undisturbed" | cut -f1) * 2 / 3 + 1))
if mount -t tmpfs -o size=${megabytes}m tmpfs "$full" 2>/dev/null; then
  mounted=$full; how="file system of $megabytes MB"; limit=unlimited
else
  how="stand-in: files limited to $megabytes MB each (ulimit -f), because nothing may be mounted here"
  limit=$((megabytes * 1024))
fi
never=0 empty=0 whole=0 code=0; fresh "$full/graph"
(trap '' XFSZ; ulimit -f "$limit"; ingest "$full/graph" >"$work/out" 2>&1) || code=$?
echo "full disk ($how): ingest ended with $code: $(tail -1 "$work/out" | cut -c1-300)"
[ $code != 0 ] || echo "  (it had room enough)"
opens "$full/graph" "full disk"
[ -z "$mounted" ] || mount -o remount,size=4g "$full"
ingest "$full/graph" >/dev/null; same=0; compare "$full/graph" "after the full disk"
echo "full disk: opened whole $whole, without a snapshot yet $empty; with more room the same as undisturbed: $same of 1"
echo "$faults faults"
[ $faults = 0 ]
