#!/usr/bin/env python3
"""Measures the atlas. How far people move with their communities from one graph to a later one, each in an explorer:

    eng/measure_atlas.py moves http://localhost:8080 http://localhost:8081

and how far inside the picture of their community:

    eng/measure_atlas.py inside http://localhost:8080 http://localhost:8081 [--communities 0,1,2,3,5]

and how well the pictures of communities keep neighbours together, beside graph-tool's sfdp_layout of the same people and
ties, which gets as many rounds as fit into the same time (a running explorer, graph-tool and numpy):

    eng/measure_atlas.py neighbors http://localhost:8080 [--communities 0,1,2] [--nearest 10]
"""
import argparse, json, struct, time, urllib.request

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("what", choices=["moves", "inside", "neighbors"])
parser.add_argument("given", nargs="+")
parser.add_argument("--communities", default="0,1,2,5,10,20")
parser.add_argument("--nearest", type=int, default=10)
options = parser.parse_args()


def moves(old, new):
    import statistics

    def ask(address):
        return json.loads(urllib.request.urlopen(address).read())

    def places(address):
        rows = ask(address + "/atlas.json")
        people = {}
        for row in rows:
            for one in ask(f"{address}/community.json?id={row['community']}&top=10000")["people"]:
                people[one["id"]] = row["x"], row["y"]
        return people, max(row["x"] for row in rows) - min(row["x"] for row in rows)

    (before, width), (after, _) = places(old), places(new)
    moved = sorted(((before[one][0] - after[one][0]) ** 2 + (before[one][1] - after[one][1]) ** 2) ** .5 / width
                   for one in before if one in after)
    print(f"{len(moved):,} authors are drawn in both; of the width of the picture they move "
          f"{statistics.median(moved):.1%} in the median, {moved[len(moved) * 3 // 4]:.1%} at three quarters, "
          f"{moved[len(moved) * 9 // 10]:.1%} at nine tenths")


def frame(address):
    bytes_ = urllib.request.urlopen(address).read()
    length = struct.unpack_from("<I", bytes_)[0]
    head, at, arrays = json.loads(bytes_[4:4 + length]), 4 + length, {}
    for one in head["arrays"]:
        kind = f"<{one['length']}" + {"u32": "I", "f32": "f", "u16": "H"}[one["type"]]
        arrays[one["name"]] = struct.unpack_from(kind, bytes_, at)
        at += struct.calcsize(kind)
    return head["ids"], arrays


def inside(old, new):
    import collections, statistics

    def places(address, community):
        ids, arrays = frame(f"{address}/community-frame?id={community}")
        return dict(zip(ids, zip(arrays["x"], arrays["y"])))

    count = len(json.loads(urllib.request.urlopen(new + "/atlas.json").read()))
    after = [places(new, community) for community in range(min(count, 40))]
    communities = {one: community for community, people in enumerate(after) for one in people}
    medians = []
    for community in map(int, options.communities.split(",")):
        before = places(old, community)
        (same, _), = collections.Counter(communities[one] for one in before if one in communities).most_common(1)
        width = max(x for x, _ in before.values()) - min(x for x, _ in before.values())
        moved = sorted(((before[one][0] - after[same][one][0]) ** 2 + (before[one][1] - after[same][one][1]) ** 2) ** .5
                       / width for one in before if one in after[same])
        medians.append(statistics.median(moved))
        print(f"{community:>4}: of {len(before):,} people {len(moved):,} are drawn in both; they move {medians[-1]:.1%} of "
              f"the width in the median, {moved[len(moved) * 3 // 4]:.1%} at three quarters")
    print(f"median of the medians: {statistics.median(medians):.1%}")


def neighbors(address):
    import numpy
    import graph_tool.all as tool

    def measures(points, source, target):
        tied = numpy.zeros((len(points), len(points)), bool)
        tied[source, target] = tied[target, source] = True
        apart = ((points[:, None, :] - points[None, :, :]) ** 2).sum(2)
        numpy.fill_diagonal(apart, numpy.inf)
        near = numpy.argsort(apart, 1, kind="stable")[:, :options.nearest]
        wanted = numpy.minimum(tied.sum(1), options.nearest)
        kept = numpy.take_along_axis(tied, near, 1).sum(1)
        long = numpy.sqrt(apart[source, target])
        return kept[wanted > 0].sum() / wanted.sum(), long.std() / long.mean()

    print(f"{'community':>9} {'people':>6} {'ties':>6} | {'time':>6} {'kept':>6} {'spread':>6} | {'sfdp':>6} {'kept':>6} {'spread':>6}")
    for place in options.communities.split(","):
        start = time.perf_counter()
        arrays = {name: numpy.array(array) for name, array in frame(f"{address}/community-frame?id={place}")[1].items()}
        took = time.perf_counter() - start
        source, target = arrays["source"].astype(int), arrays["target"].astype(int)
        graph = tool.Graph(directed=False)
        graph.add_vertex(len(arrays["x"]))
        graph.add_edge_list(numpy.column_stack([source, target]))
        rounds, other = 1, None
        while other is None or (seconds < took and rounds <= 4096):
            tool.seed_rng(1)
            numpy.random.seed(1)
            start = time.perf_counter()
            found = tool.sfdp_layout(graph, max_iter=rounds)
            seconds = time.perf_counter() - start
            if other is None or seconds <= took:
                other, spent = found.get_2d_array([0, 1]).T, seconds
            rounds *= 2
        ours = measures(numpy.column_stack([arrays["x"], arrays["y"]]).astype(float), source, target)
        theirs = measures(other, source, target)
        print(f"{place:>9} {len(arrays['x']):6} {len(source):6} | {took:5.2f}s {ours[0]:6.1%} {ours[1]:6.2f} | "
              f"{spent:5.2f}s {theirs[0]:6.1%} {theirs[1]:6.2f}")


{"moves": moves, "inside": inside, "neighbors": neighbors}[options.what](*options.given)
