#!/usr/bin/env bash
# The worker and a Neo4j as processes, while things go wrong: files come into the inbox one by one, the worker and the
# server are killed (kill -9) at random moments and started again, the disk is full for a while where a file system may
# be mounted, and somebody corrects at the command line. At the end the folder must hold what an undisturbed one holds,
# and the Neo4j what the folder holds: all nodes and relationships with their properties, by the same Cypher on both.
# usage: eng/mirror_trial.sh INPUT.jsonl [FILES=200] [SECONDS=1800] [SEED=1]
#        (NEO4J=folder with start and stop of a server, ../shared/neo4j unless given; COAUTHOR and WORKER=paths of
#        built programs, else they are built; KEEP=folder that stays, with logs)
set -euo pipefail
input=$(realpath "$1"); files=${2:-200}; length=${3:-1800}; RANDOM=${4:-1}
cd "$(dirname "$0")/.."
neo4j=$(realpath "${NEO4J:-../shared/neo4j}")
if [ -z "${COAUTHOR:-}" ]; then
  dotnet build src/CoauthorGraph.Cli -c Release -v quiet --nologo >/dev/null
  dotnet build src/CoauthorGraph.Worker -c Release -v quiet --nologo >/dev/null
  COAUTHOR=$PWD/artifacts/bin/CoauthorGraph.Cli/release/coauthor
  WORKER=$PWD/artifacts/bin/CoauthorGraph.Worker/release/CoauthorGraph.Worker
fi
work=${KEEP:-$(mktemp -d)}; mkdir -p "$work/inbox" "$work/parts" "$work/disk"
http=$((20000 + RANDOM % 10000)); bolt=$((http + 1)); metrics=$((http + 2))
worker=; server=; mounted=; faults=0; worker_kills=0; server_kills=0; full=0; corrections=0
finish() {
  [ -z "$worker" ] || kill -9 "$worker" 2>/dev/null || true
  [ -z "$server" ] || "$neo4j/stop" "$work/neo4j" --kill >/dev/null 2>&1 || true
  [ -z "$mounted" ] || umount "$mounted" || true
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap finish EXIT

say() { echo "$(date +%T) $*" >&2; }
fault() { faults=$((faults + 1)); echo "FAULT: $*"; }
start_server() { "$neo4j/start" "$work/neo4j" --http $http --bolt $bolt --no-gds </dev/null >>"$work/neo4j.log" 2>&1; server=1; }
start_worker() {
  NEO4J_URI=http://127.0.0.1:$http "$WORKER" "--watch:folders=$work/inbox" "--watch:graph=$graph" --watch:seconds=0.5 \
    --neo4j:with=degree --neo4j:withEvery=20 "--operation:address=http://127.0.0.1:$metrics" >>"$work/worker.log" 2>&1 &
  worker=$!
}
# A folder that is being written is left alone for a while, and asked again.
patiently() { for _ in $(seq 200); do "$@" 2>>"$work/cli.log" && return 0; sleep 1; done; return 1; }

graph=$work/disk/a.graph
if mount -t tmpfs -o size=400m trial "$work/disk" 2>/dev/null; then mounted=$work/disk; fi
split -n "l/$files" -d -a 4 --additional-suffix=.jsonl "$input" "$work/parts/p"
start_server; start_worker
began=$SECONDS; pause=$((length * 1000 / files))
for part in "$work"/parts/*.jsonl; do
  cp "$part" "$work/inbox/.coming"; mv "$work/inbox/.coming" "$work/inbox/$(basename "$part")"
  case $((RANDOM % 12)) in
    0 | 1) kill -9 $worker; wait $worker 2>/dev/null || true; worker_kills=$((worker_kills + 1)); start_worker ;;
    2) "$neo4j/stop" "$work/neo4j" --kill >/dev/null 2>&1 || true; server_kills=$((server_kills + 1))
       sleep $((RANDOM % 8)); start_server ;;
    3) if [ -n "$mounted" ]; then
         dd if=/dev/zero of="$work/disk/ballast" bs=1M 2>/dev/null || true
         sleep $((2 + RANDOM % 5)); rm -f "$work/disk/ballast"; full=$((full + 1))
       fi ;;
    4) if [ -e "$graph/CURRENT" ] && [ $corrections -lt 5 ]; then
         pair=$("$COAUTHOR" -q -g "$graph" -f jsonl query "MATCH (a:Author) RETURN a.id AS id ORDER BY a.id SKIP $((RANDOM % 20)) LIMIT 2" \
           | jq -r .id | tr '\n' ' ') || pair=
         # shellcheck disable=SC2086
         if [ -n "$pair" ] && patiently "$COAUTHOR" -q -g "$graph" merge $pair >/dev/null; then corrections=$((corrections + 1)); fi
       fi ;;
  esac
  kill -0 $worker 2>/dev/null || { fault "the worker ended by itself"; start_worker; }
  sleep "$(printf '%d.%03d' $((pause / 1000)) $((pause % 1000)))"
done
say "all files are there after $((SECONDS - began)) s: $worker_kills kills of the worker, $server_kills of Neo4j, $full times a full disk, $corrections corrections"

# Until every file is taken, which leaves it where it is, and the database is as the folder is.
for ((i = 0; i < 600; i++)); do
  taken=$(curl -sf "http://127.0.0.1:$metrics/metrics" | sed -n 's/^coauthor_files_total{.*result="taken".*} //p') || taken=
  if [ "$taken" = "$files" ]; then
    behind=$("$COAUTHOR" -g "$graph" -f json neo4j status --uri http://127.0.0.1:$http 2>/dev/null \
      | jq -r 'if .snapshot == .snapshotHere and .complete then "no" else "yes" end') || behind=yes
    [ "$behind" != no ] || break
  fi
  sleep 1
done
[ "${behind:-yes}" = no ] || fault "Neo4j is behind ten minutes after the last file"
curl -sf "http://127.0.0.1:$metrics/ready" >/dev/null || fault "the worker is not ready"
curl -sf "http://127.0.0.1:$metrics/metrics" >"$work/metrics.txt" || fault "no metrics"
[ -z "$(ls -A "$work/inbox/rejected" 2>/dev/null)" ] || fault "files were rejected: $(ls "$work/inbox/rejected" | head -3)"
kill -TERM $worker; wait $worker || fault "the worker ended with $?"; worker=

# Which mentions are one author, whatever its id, and all papers.
content() {
  "$COAUTHOR" -q -g "$1" mentions --output "$work/mentions.csv"
  awk -F, 'NR > 1 { m = $0; sub(/,[^,]*$/, "", m); of[$NF] = of[$NF] "\n" m } END { for (a in of) print of[a] }' "$work/mentions.csv" \
    | awk 'BEGIN { RS = "" } { n = split($0, line, "\n"); k = ""; for (i = 1; i <= n; i++) if (k == "" || line[i] < k) k = line[i]; for (i = 1; i <= n; i++) print k " | " line[i] }' | sort
  "$COAUTHOR" -q -g "$1" -f json stats | jq -c "del(.snapshot, .origin)"
}
same() {
  local here there
  here=$("$COAUTHOR" -q -g "$graph" -f csv query "$1" | sort | sha256sum); there=$("$COAUTHOR" -q -f csv query --uri http://127.0.0.1:$http "$1" | sort | sha256sum)
  [ "$here" = "$there" ] || fault "folder and Neo4j differ: $1"
}
same "MATCH (p:Paper) RETURN p.id, p.title, p.date, p.year, p.category, p.categories, p.venue, p.hasCode, p.doi, p.arxivId, p.url, p.affiliations, p.authorCount, p.authorsTruncated, p.source"
same "MATCH (a:Author) RETURN a.id, a.name, a.aliases, a.formerIds, a.orcid, a.papers, a.firstYear, a.lastYear"
same "MATCH (n:Institution) RETURN n.id, n.name, n.ror, n.country, n.city, n.kind"
same "MATCH (n:Topic) RETURN n.id, n.name, n.level"
same "MATCH (n:Artifact) RETURN n.id, n.name, n.kind, n.url"
same "MATCH (a:Author)-[r:AUTHORED]->(p:Paper) RETURN a.id, p.id, r.position, r.name, r.confidence, r.orcid, r.affiliations, r.inferred, r.collective"
same "MATCH (a:Author)-[r:COAUTHORED]->(b:Author) RETURN a.id, b.id, r.papers, r.weight, r.firstYear, r.lastYear"
same "MATCH (p:Paper)-[r:ABOUT]->(t:Topic) RETURN p.id, t.id, r.score, r.evidence"
same "MATCH (a)-[r:WORKS_ON|AFFILIATED_WITH]->(t) RETURN type(r), a.id, t.id, r.papers, r.weight, r.firstYear, r.lastYear"
same "MATCH (a)-[r:FROM|BROADER|PART_OF|INTRODUCES]->(t) RETURN type(r), a.id, t.id, r.raw"
say "undisturbed run"
"$COAUTHOR" -q -g "$graph" decisions --export "$work/decisions.jsonl" >/dev/null 2>&1 || true
"$COAUTHOR" -q -g "$work/undisturbed.graph" ingest "$work"/parts/*.jsonl >/dev/null
[ ! -s "$work/decisions.jsonl" ] || "$COAUTHOR" -q -g "$work/undisturbed.graph" decisions --import "$work/decisions.jsonl" >/dev/null
# Who is one person may depend on the steps in which papers came; decided anew, it must not.
for one in "$graph" "$work/undisturbed.graph"; do "$COAUTHOR" -q -g "$one" ingest --reconsider "$work"/parts/*.jsonl >/dev/null; done
content "$graph" >"$work/disturbed.txt"; content "$work/undisturbed.graph" >"$work/undisturbed.txt"
diff "$work/undisturbed.txt" "$work/disturbed.txt" >"$work/folder.diff" || fault "the folder differs from an undisturbed one in $(grep -c '^[<>]' "$work/folder.diff") lines"

echo "$files files, $worker_kills kills of the worker, $server_kills of Neo4j, $full times a full disk, $corrections corrections, $faults faults"
[ $faults = 0 ]
