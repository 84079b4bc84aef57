#!/usr/bin/env python3
"""Asks mixed pages of explorers of a graph, so many a second whether or not the last ones were answered, and says how
long the answers took from when they were due: right after the start, when nothing is compiled or read yet, and warm.

    eng/page_speed.py GRAPH PROGRAM... [--rate 200] [--seconds 20] [--core 0] [--kinds] [--seed 1]

A program is the path of a coauthor, with variables before it where there are some ("DOTNET_TieredPGO=0 out/coauthor"); the
server has one core, the asker the others. Needs the snapshot's words and atlas, which the first 'coauthor serve' makes.
"""
import argparse, asyncio, json, os, random, shlex, signal, socket, subprocess, sys, time, urllib.parse, urllib.request

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("graph")
parser.add_argument("programs", nargs="+")
parser.add_argument("--rate", type=int, default=200)
parser.add_argument("--seconds", type=int, default=20)
parser.add_argument("--core", type=int, default=0)
parser.add_argument("--kinds", action="store_true", help="say the times of each kind of page")
parser.add_argument("--wait", type=float, default=0, help="seconds between the start and the first page")
parser.add_argument("--seed", type=int, default=1)
options = parser.parse_args()
SHARES = {"author": 26, "paper": 18, "search": 16, "coauthors": 6, "edge": 8, "topic": 7, "who": 6, "frame": 4, "path": 3,
          "papers": 2, "community": 2, "start": 1, "misspelled": 1}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start(program):
    words = shlex.split(program)
    variables = dict(word.split("=", 1) for word in words[:-1])
    port = free_port()
    began = time.monotonic()
    process = subprocess.Popen(
        ["taskset", "-c", str(options.core), words[-1], "serve", "--graph", options.graph, "--port", str(port)],
        env=os.environ | variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            urllib.request.urlopen(f"http://localhost:{port}/snapshot").close()
            return process, port, time.monotonic() - began
        except OSError:
            if process.poll() is not None or time.monotonic() - began > 60:
                sys.exit(f"{program} does not serve {options.graph}.")
            time.sleep(.02)


def cpu(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process):
    lines = open(f"/proc/{process.pid}/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("RssAnon")).split()[1]) / 1024


def addresses(port):
    """What is asked, made by a server that is not measured."""
    def ask(path):
        return json.load(urllib.request.urlopen(f"http://localhost:{port}{path}"))

    chance = random.Random(options.seed)
    people = ask("/authors.json?top=10000")
    papers = ask("/papers.json?top=10000")
    topics = [row["id"] for row in ask("/topics.json?top=1000") if row["papers"] > 0]
    ids = [row["id"] for row in people]
    pairs = [(one, row["id"]) for one in chance.sample(ids, min(100, len(ids)))
             for row in ask(f"/coauthors/{one}.json?top=20")]
    quote = urllib.parse.quote

    def page(kind):
        person, paper, topic = chance.choice(people), chance.choice(papers), chance.choice(topics)
        match kind:
            case "author": return "/author/" + person["id"]
            case "paper": return "/paper/" + quote(paper["id"])
            case "search":
                text = chance.choice([person["name"], paper["title"]])
                return "/search.json?each=8&q=" + quote(text[:chance.randrange(1, min(len(text), 16) + 1)])
            case "coauthors": return "/coauthors/" + person["id"]
            case "edge": return "/edge?first={}&second={}".format(*chance.choice(pairs))
            case "topic": return "/topic/" + topic
            case "who": return f"/who?topic={topic}&topic={chance.choice(topics)}"
            case "frame": return "/frame/" + person["id"]
            case "path": return f"/path?first={person['id']}&second={chance.choice(ids)}"
            case "papers": return "/papers?author=" + person["id"]
            case "community": return f"/community/{chance.randrange(20)}"
            case "misspelled": return "/author/" + quote(person["name"][:-1] + "qz")
            case _: return "/"

    kinds = chance.choices(list(SHARES), list(SHARES.values()), k=2 * options.rate * options.seconds)
    return [(kind, page(kind)) for kind in kinds]


class Asker:
    def __init__(self, port):
        self.port, self.free, self.failed = port, [], 0

    async def ask(self, path):
        reader, writer = self.free.pop() if self.free else await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
        await reader.readexactly(length)
        self.failed += status not in (200, 300, 404)
        self.free.append((reader, writer))

    async def run(self, pages):
        times, tasks = [], []
        began = time.monotonic()

        async def one(at, kind, path):
            await self.ask(path)
            times.append((time.monotonic() - began - at, kind, path))

        for number, (kind, path) in enumerate(pages):
            at = number / options.rate
            if (wait := at - (time.monotonic() - began)) > 0:
                await asyncio.sleep(wait)
            tasks.append(asyncio.create_task(one(at, kind, path)))
        await asyncio.gather(*tasks)
        return times

    def close(self):
        for _, writer in self.free:
            writer.close()


def at(times, share):
    return sorted(times)[min(len(times) - 1, int(share * len(times)))] * 1000


def row(name, process, times, spent, failed):
    seconds = [one[0] for one in times]
    print(f"{name:44} {at(seconds, .5):8.1f} {at(seconds, .95):8.1f} {at(seconds, .99):8.1f} {max(seconds) * 1000:8.1f}"
          f" {spent / len(times) * 1000:9.2f} {memory(process):7.0f}" + (f"   {failed} failed" if failed else ""), flush=True)
    if options.kinds:
        for kind in SHARES:
            of = [one[0] for one in times if one[1] == kind]
            print(f"    {kind:40} {at(of, .5):8.1f} {at(of, .95):8.1f} {at(of, .99):8.1f} {max(of) * 1000:8.1f}")


process, port, _ = start(options.programs[0])
pages = addresses(port)
process.send_signal(signal.SIGINT)
process.wait()
half = len(pages) // 2
print(f"{options.rate} requests a second for {options.seconds} s, of {len(pages)}; ms from when each was due")
print(f"{'':44} {'median':>8} {'95 %':>8} {'99 %':>8} {'most':>8} {'processor':>9} {'MB own':>7}")
os.sched_setaffinity(0, set(range(os.cpu_count())) - {options.core} or {options.core})
for program in options.programs:
    process, port, took = start(program)
    time.sleep(options.wait)

    async def measure():
        asker = Asker(port)
        for name, part in (("cold", pages[:half]), ("warm", pages[half:])):
            spent = cpu(process)
            times = await asker.run(part)
            row(f"{name} {program[-36:]}", process, times, cpu(process) - spent, asker.failed)
            asker.failed = 0
        asker.close()

    asyncio.run(measure())
    print(f"{'listens after':44} {took * 1000:8.0f}")
    process.send_signal(signal.SIGINT)
    process.wait()
