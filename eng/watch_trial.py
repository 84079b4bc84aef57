#!/usr/bin/env python3
"""Lets `coauthor watch` look after an inbox of many files of every kind, some of which grow while it looks, and checks that
each was taken, was rejected with its reason, or waits and was said. Says the time and the memory that it took.
usage: eng/watch_trial.py COAUTHOR [FILES=10000] [SEED=1]"""
import gzip, json, os, random, shutil, signal, socket, subprocess, sys, tempfile, threading, time

program, count, seed = sys.argv[1], int((sys.argv + ["10000"])[2]), int((sys.argv + ["", "1"])[3] if len(sys.argv) > 3 else 1)
draw = random.Random(seed)
work = tempfile.mkdtemp(prefix="watch-")
inbox, graph, log = (os.path.join(work, name) for name in ("inbox", "graph", "log"))
kinds = {"good": 60, "twice": 3, "bad records": 8, "no format": 8, "empty": 2, "cut": 4, "grows": 6, "not utf-8": 2,
         "pipe": 2, "socket": 1, "link to nothing": 1, "part": 1, "hidden": 2}
papers, outcome, growing = set(), {}, []


def record(name):
    papers.add(name)
    return json.dumps({"id": name, "title": f"On {name}", "year": 2001, "authors": [f"Ada Quill{len(papers) % 97}"]}).encode() + b"\n"


def put(number, kind):
    folder = os.path.join(inbox, *draw.sample(["a", "b", "c"], draw.randrange(3)))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{number}.jsonl")
    text = b"" if kind in ("no format", "cut", "not utf-8", "part", "hidden") else record(f"r{number}") if kind not in ("twice", "empty") else b""
    if kind == "twice":
        text = b'{"id":"same","title":"On the same","year":2001,"authors":["Bo Finch"]}\n'
        papers.add("same")
    if kind == "bad records":
        text += b'{"id":"no title and no authors"}\n{"id": 7, broken\n' + record(f"s{number}")
    if kind == "no format":
        text = b"words that are of no format at all\n"
    if kind in ("cut", "grows"):
        path += ".gz"
        text = gzip.compress((text or b'{"id":"never","title":"Never","authors":["Cy"]}\n') + b" " * 4000 + b"\n")
        if kind == "cut":
            text = text[:-9]
        else:
            growing.append((path, text[len(text) // 2:]))
            text = text[:len(text) // 2]
    if kind == "not utf-8":
        path, text = os.fsencode(path) + b"\xff\xfe", b"{}"
    if kind in ("part", "hidden"):
        text = b"half"
        path = path + ".part" if kind == "part" else os.path.join(folder, f".{number}.jsonl")
    if kind == "pipe":
        papers.discard(f"r{number}")
        return os.mkfifo(path), path
    if kind == "socket":
        papers.discard(f"r{number}")
        here = os.getcwd()
        os.chdir(folder)
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(f"{number}.jsonl")
        os.chdir(here)
        return None, path
    if kind == "link to nothing":
        papers.discard(f"r{number}")
        return os.symlink("nothing", path), path
    with open(path, "wb") as file:
        file.write(text)
    return None, path


def grow():
    for path, rest in growing:
        time.sleep(20 / max(1, len(growing)))
        for place in (path, os.path.join(inbox, "rejected", os.path.relpath(path, inbox))):
            if os.path.exists(place):
                with open(place, "ab") as file:
                    file.write(rest)
                break


os.makedirs(inbox)
drawn = draw.choices(list(kinds), weights=kinds.values(), k=count)
files = {}
for number, kind in enumerate(drawn[:count // 2]):
    files[os.fsdecode(put(number, kind)[1])] = kind
watch = subprocess.Popen([program, "-g", graph, "--log-file", log, "-q", "watch", inbox, "--recursive", "--patience", "20"],
                         stdout=subprocess.DEVNULL, stderr=open(log + ".err", "w+"))
for number, kind in enumerate(drawn[count // 2:], count // 2):
    files[os.fsdecode(put(number, kind)[1])] = kind
threading.Thread(target=grow, daemon=True).start()
began, still, seen = time.time(), 0, -1
while still < 20 and time.time() - began < 3600 and watch.poll() is None:
    time.sleep(3)
    size = os.path.getsize(log) if os.path.exists(log) else 0
    still, seen = (still + 1, seen) if size == seen else (0, size)
peak = next(line.split()[1] for line in open(f"/proc/{watch.pid}/status") if line.startswith("VmHWM"))
used = sum(map(int, open(f"/proc/{watch.pid}/stat").read().rsplit(")", 1)[1].split()[11:13])) / os.sysconf("SC_CLK_TCK")
watch.send_signal(signal.SIGINT)
code = watch.wait(60)

said = {}
for line in open(log, encoding="utf-8"):
    entry = json.loads(line)
    words = entry["@mt"]
    word = ("taken" if "taken:" in words else "rejected" if "is rejected" in words else "passed over" if "passed over" in words
            else "waits" if "waits:" in words else "back" if "is back" in words else None)
    path = entry.get("File") or entry.get("Path")
    if word and path:
        said.setdefault(path, []).append(word)
right = {"good": "taken", "twice": "taken", "bad records": "taken", "grows": "taken", "no format": "rejected", "empty": "rejected",
         "cut": "rejected"}
faults = []
for path, kind in files.items():
    shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    words = [word for word in said.get(shown, []) if word not in ("waits", "back")]
    wanted = right.get(kind, "passed over")
    if kind == "grows":
        words = [word for word in words if word != "rejected"]
    if words != [wanted]:
        faults.append(f"{kind} {path}: {said.get(shown)}")
    moved = os.path.join(inbox, "rejected", os.path.relpath(path, inbox))
    if (wanted == "rejected") != os.path.exists(moved) or os.path.lexists(path) == (wanted == "rejected"):
        faults.append(f"{kind} {path}: it is in the wrong place")
    if wanted == "rejected" and not (os.path.exists(moved + ".reason.txt") and os.path.getsize(moved + ".reason.txt") > 9):
        faults.append(f"{kind} {path}: without a reason")
    if kind == "bad records" and len(open(moved + ".rejects.jsonl").readlines()) != 2:
        faults.append(f"{kind} {path}: its bad records are not listed")
stats = json.loads(subprocess.run([program, "-q", "-g", graph, "stats"], capture_output=True, text=True).stdout or "{}")
if stats.get("papers") != len(papers):
    faults.append(f"{stats.get('papers')} papers instead of {len(papers)}")
if code != 130:
    faults.append(f"it ended with {code}: {watch.stderr.read()[-500:]}")
print("\n".join(faults[:40]))
print(f"{len(files)} files, {len(papers)} papers, {len(faults)} faults; {used:.0f} s of processor time, {int(peak) // 1024} MB at the peak, "
      f"{time.time() - began - 60:.0f} s until it was quiet")
shutil.rmtree(work)
sys.exit(bool(faults))
