#!/usr/bin/env python3
"""A thousand clients that send half of a request, or read nothing of their answers, against a running explorer, while
one asks as people do. Says how long that one waited, what the server held, and how many of the others it cut.

    coauthor serve --graph FOLDER --port 8080
    ulimit -n 8192; eng/slow_clients.py http://localhost:8080 PROCESS
"""
import http.client, os, socket, sys, time, urllib.parse

HOST, PORT = urllib.parse.urlsplit(sys.argv[1]).hostname, urllib.parse.urlsplit(sys.argv[1]).port
PROCESS, CLIENTS, PATIENCE = sys.argv[2], 1000, 40
KINDS = {
    "half a head": b"GET /authors.json HTTP/1.1\r\nHost: localhost\r\nX-A: ",
    "half a body": b"POST /undo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                   b"Content-Length: 60000\r\n\r\na=",
    "large answers, unread": b"GET /papers.json?top=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20,
    "nothing": b"",
}


def ask(times):
    """The times of one who asks again and again, in milliseconds."""
    took = []
    for _ in range(times):
        start = time.monotonic()
        connection = http.client.HTTPConnection(HOST, PORT, timeout=30)
        connection.request("GET", "/authors.json?top=20")
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status != 200:
            sys.exit(f"an answer of {answer.status}")
        took.append((time.monotonic() - start) * 1000)
    took.sort()
    return f"median {took[len(took) // 2]:.1f} ms, worst {took[-1]:.1f} ms"


def held():
    with open(f"/proc/{PROCESS}/statm") as file:
        return f"{int(file.read().split()[1]) * 4096 >> 20} MB, {len(os.listdir(f'/proc/{PROCESS}/fd'))} handles"


def open_client(sent, reads):
    client = socket.socket()
    client.settimeout(5)
    if not reads:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.connect((HOST, PORT))
    client.sendall(sent)
    client.setblocking(False)
    return client


def is_cut(client):
    try:
        while data := client.recv(65536):
            pass
        return True
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


print(f"alone: {ask(200)}; {held()}")
for kind, sent in KINDS.items():
    reads = "unread" not in kind
    clients = [open_client(sent, reads) for _ in range(CLIENTS)]
    print(f"{kind}: meanwhile {ask(50)}; {held()}", flush=True)
    start, cut = time.monotonic(), set()
    while reads and len(cut) < CLIENTS and time.monotonic() - start < PATIENCE:
        time.sleep(1)
        cut |= {client for client in clients if client not in cut and is_cut(client)}
    if not reads:
        time.sleep(PATIENCE)
    print(f"    {len(cut)} cut within {time.monotonic() - start:.0f} s; {held()}", flush=True)
    for client in clients:
        client.close()
    time.sleep(2)
print(f"afterwards: {ask(200)}; {held()}")
