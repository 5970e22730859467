#!/usr/bin/env python3
"""Checks an export of Progresjon without Progresjon: Python 3.9 or later, its standard library, and nothing else.

    python3 verify.py FOLDER [--key KEY ...] [--checkpoints FOLDER] [--authority FILE ...] [--json]

FOLDER         what `progresjon export` wrote: one sentence, a period, or the whole log
--key          a public key that you have from elsewhere, `<name>+<id>+<key>`, or a file with one per line
--checkpoints  checkpoints that were kept outside: a folder of notes
--authority    certificates in PEM of time-stamp authorities that you trust

Written from docs/event-store.md and docs/bundle.md, and from RFC 3161, RFC 6962, RFC 8032 and c2sp.org/signed-note; it shares
no code with the program that wrote the export. Whether the signature of a time stamp holds is asked of OpenSSL, where it is
installed; all else needs Python alone. What was not checked is said. Exit code: 0 nothing is wrong, 1 something is, 2 it cannot be checked.
"""
import argparse
import base64
import hashlib
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import uuid
from datetime import date, datetime, timezone

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
EPOCH_DAY = date(1970, 1, 1).toordinal()
FIELDS = {
    "position": int, "stream_id": str, "stream_type": str, "version": int, "event_id": str, "type": str,
    "schema_version": int, "recorded_at": str, "occurred_at": str, "effective_on": str, "actor": str,
    "metadata": str, "body": str, "prev_hash": str, "hash": str,
}


def sha256(*parts):
    h = hashlib.sha256()
    for part in parts:
        h.update(part)
    return h.digest()


# Ed25519, verification only (RFC 8032 section 5.1.7). Nothing is secret here, so it need not run in constant time.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    """Two points in extended coordinates."""
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def point_of(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if x * x % P != x2:
        x = x * ROOT % P
    if x * x % P != x2 or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_holds(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Signed notes and checkpoints (c2sp.org/signed-note, c2sp.org/tlog-checkpoint).
class Key:
    def __init__(self, text):
        match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)", text.strip())
        raw = base64.b64decode(match[3]) if match else b""
        if len(raw) != 33 or raw[0] != 1 or sha256(match[1].encode() + b"\n" + raw)[:4].hex() != match[2]:
            raise ValueError("not a public key: " + text.strip()[:80])
        self.name, self.id, self.public = match[1], bytes.fromhex(match[2]), raw[1:]


def read_note(note, keys):
    """The text of a note and what its signatures are worth: valid, unknown-key or bad-signature; or None."""
    text, gap, tail = note.rpartition("\n\n")
    if not gap or not tail.endswith("\n") or re.search("[\x00-\x09\x0b-\x1f]", note):
        return None
    text, standing = text + "\n", "unknown-key"
    for line in tail[:-1].split("\n"):
        match = re.fullmatch(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)", line)
        if not match:
            return None
        raw = base64.b64decode(match[2])
        for key in keys:
            if key.name == match[1] and key.id == raw[:4]:
                if not signature_holds(key.public, text.encode(), raw[4:]):
                    return text, "bad-signature"
                standing = "valid"
    return text, standing


def read_checkpoint(note, keys):
    """Size, root and standing of a checkpoint, or None."""
    origin = note.split("\n", 1)[0]
    read = read_note(note, [key for key in keys if key.name == origin])
    lines = read[0].split("\n") if read else []
    if len(lines) < 4 or not re.fullmatch(r"0|[1-9][0-9]{0,14}", lines[1]):
        return None
    root = base64.b64decode(lines[2])
    return (int(lines[1]), root, read[1]) if len(root) == 32 else None


# The tree (RFC 6962 section 2.1).
class Tree:
    def __init__(self):
        self.size, self.peaks = 0, []

    def add(self, event_hash):
        node, size = sha256(b"\0", event_hash), self.size
        while size & 1:
            node, size = sha256(b"\1", self.peaks.pop(), node), size >> 1
        self.peaks.append(node)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256()
        node = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            node = sha256(b"\1", left, node)
        return node


def root_of_inclusion(leaf, index, size, path):
    """By recursion on the definition of PATH, not by the iteration of RFC 9162."""
    def climb(index, size, path):
        if size == 1:
            return leaf if not path else None
        if not path:
            return None
        k = 1 << (size - 1).bit_length() - 1
        below = climb(index, k, path[:-1]) if index < k else climb(index - k, size - k, path[:-1])
        if below is None:
            return None
        return sha256(b"\1", below, path[-1]) if index < k else sha256(b"\1", path[-1], below)

    return climb(index, size, path) if 0 <= index < size else None


# Hash format 1 (docs/event-store.md section 5).
def text_field(text):
    raw = text.encode()
    return struct.pack(">i", len(raw)) + raw


def micros(instant):
    at = datetime.strptime(instant, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc) - EPOCH
    return (at.days * 86400 + at.seconds) * 1000000 + at.microseconds


def event_hash(e):
    return sha256(
        bytes.fromhex("5350450001"), bytes.fromhex(e["prev_hash"]), uuid.UUID(e["stream_id"]).bytes,
        struct.pack(">q", e["version"]), uuid.UUID(e["event_id"]).bytes, struct.pack(">i", e["schema_version"]),
        struct.pack(">qq", micros(e["recorded_at"]), micros(e["occurred_at"])),
        struct.pack(">i", date.fromisoformat(e["effective_on"]).toordinal() - EPOCH_DAY),
        text_field(e["type"]), text_field(e["actor"]), text_field(e["metadata"]), sha256(e["body"].encode()),
    )


def genesis(stream_id, stream_type):
    return sha256(bytes.fromhex("5350450000"), uuid.UUID(stream_id).bytes, text_field(stream_type))


# Time stamps (RFC 3161): read here as far as what they are of and when they were given.
SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
TIME_STAMP_INFO = bytes.fromhex("2a864886f70d0109100104")
SHA_256 = bytes.fromhex("608648016503040201")


def der(data):
    """The elements of a DER value, as (tag, content)."""
    found, at = [], 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at:at + size], "big"), at + size
        if at + length > len(data):
            raise ValueError("cut off")
        found.append((tag, data[at:at + length]))
        at += length
    return found


def read_stamp(token):
    """The SHA-256 that a token is over, and its time; ValueError or IndexError when it is none."""
    kind, content = der(der(token)[0][1])[:2]
    inner = der(der(der(content[1])[0][1])[2][1])
    if kind[1] != SIGNED_DATA or inner[0][1] != TIME_STAMP_INFO:
        raise ValueError("no time stamp")
    info = der(der(der(inner[1][1])[0][1])[0][1])
    algorithm, imprint = der(info[2][1])
    if der(algorithm[1])[0][1] != SHA_256:
        raise ValueError("another hash")
    given = re.fullmatch(r"(\d{14})(?:[.,](\d{1,6})\d*)?Z", next(value for tag, value in info if tag == 0x18).decode())
    at = datetime.strptime(given[1], "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc, microsecond=int((given[2] or "0").ljust(6, "0")))
    return imprint[1], at


class OpenSsl:
    """Asks OpenSSL whether the signature of a time stamp holds, and whether it is somebody's who is trusted."""

    def __init__(self, authorities):
        self.program, self.authorities = shutil.which("openssl"), authorities

    def holds(self, token):
        return self.ask(["cms", "-verify", "-inform", "DER", "-in", "token", "-noverify", "-out", "content"], token, "")

    def trusts(self, token, note, at):
        """By any of the certificates. One must have been valid when the time was given, not today."""
        given = ["ts", "-verify", "-data", "note", "-in", "token", "-token_in", "-partial_chain"]
        return any(
            self.ask([*given, "-attime", str(int(at.timestamp())), "-CAfile", str(file.absolute())], token, note)
            for file in self.authorities
        )

    def ask(self, args, token, note):
        with tempfile.TemporaryDirectory() as place:
            pathlib.Path(place, "token").write_bytes(token)
            pathlib.Path(place, "note").write_bytes(note.encode())
            return subprocess.run([self.program, *args], cwd=place, capture_output=True).returncode == 0


UNCHECKED = {
    "keys-from-elsewhere": "whose the keys are: they came with the export. Compare them with yours, or give --key",
    "checkpoints-from-elsewhere": "whether the log was once another one: no checkpoint that was kept elsewhere was given (--checkpoints)",
    "no-checkpoint": "whether the notary signed any of it: no checkpoint that can be believed is in it",
    "events-after-checkpoint": "whether the notary signed its last events: they are chained, and the checkpoint is older",
    "no-time-stamp": "when the checkpoint was there, by anybody else's clock: no time stamp is in it",
    "time-stamp-authority": "who gave the time stamps: no certificate of theirs was given (--authority), or not of all of them",
    "time-stamp-signature": "whether the signatures of the time stamps hold: it takes openssl, which is not here",
}


class Check:
    def __init__(self, folder, given, outside, authorities=()):
        self.folder, self.outside, self.problems = folder, outside, []
        self.openssl, self.notes, self.stamps = OpenSsl(authorities), {}, {"held": 0, "trusted": 0, "lastAt": None}
        listed = [Key(line) for line in self.lines("keys.txt") if line.strip()]
        names = {key.name for key in given}
        self.keys = given + [key for key in listed if key.name not in names]
        self.taken = [key.name for key in listed if key.name not in names]
        self.before, self.tree, self.last, self.count, self.time = {}, Tree(), 0, 0, ""
        self.first, self.checkpoint, self.roots = None, None, {}

    def report(self, code, **of):
        self.problems.append({"code": code, **of})

    def path(self, name):
        return self.folder / name

    def lines(self, name):
        if not self.path(name).is_file():
            return []
        return self.path(name).read_text("utf-8", "replace").split("\n")[:-1]

    def records(self, name):
        """Each line as an object. One that is none is left out: that the file was changed is told by the manifest."""
        for line in self.lines(name):
            try:
                record = json.loads(line)
            except ValueError:
                continue
            if isinstance(record, dict):
                yield record

    def run(self):
        if not self.manifest():
            return
        self.checkpoints()
        self.time_stamps()
        proofs = {}
        for proof in self.records("proofs.jsonl"):
            proofs[proof.get("position")] = [base64.b64decode(h) for h in proof.get("hashes", [])]
        number = 0
        if self.path("events.jsonl").is_file():
            with self.path("events.jsonl").open("rb") as file:
                for number, raw in enumerate(file, 1):
                    self.event(number, raw, proofs)
        self.end()

    def manifest(self):
        """Scope and files; False: nothing can be checked."""
        note = self.path("manifest.txt").read_text("utf-8", "replace") if self.path("manifest.txt").is_file() else None
        read = read_note(note, self.keys) if note else None
        if read is None or not read[0].startswith("progresjon-bundle/1\n"):
            self.report("file-missing" if note is None else "manifest-signature", file="manifest.txt")
            return False
        if read[1] != "valid":
            self.report("manifest-signature", file="manifest.txt")
        self.scope = []
        for line in read[0].split("\n"):
            words = line.split(" ")
            if words[0] == "scope":
                self.scope = words[1:]
            if words[0] == "file" and len(words) == 4:
                self.file(words[1], int(words[2]), words[3])
        return len(self.scope) > 1

    def file(self, name, size, digest):
        if "/" in name or not self.path(name).is_file():
            self.report("file-missing", file=name)
        elif self.path(name).stat().st_size != size or sha256(self.path(name).read_bytes()).hex() != digest:
            self.report("file-changed", file=name)

    def checkpoints(self):
        known = {}
        notes = [str(record.get("note")) for record in self.records("checkpoints.jsonl")]
        for note in notes:
            self.keep(note)
        if self.path("checkpoint.txt").is_file():
            latest = self.path("checkpoint.txt").read_text("utf-8", "replace")
            self.keep(latest)
            self.checkpoint = self.trusted(latest)
            if not notes and self.checkpoint:
                known[self.checkpoint[0]] = self.checkpoint[1]
        for note in notes:
            read = self.trusted(note)
            if read:
                known[read[0]] = read[1]
        self.roots = dict(known)
        for file in sorted(self.outside.glob("*.txt")) if self.outside else []:
            read = self.trusted(file.read_text("utf-8", "replace"))
            if not read:
                continue
            size, root = read
            if size in known and known[size] != root:
                self.report("checkpoints-disagree", position=size)
            elif self.scope[0] == "log":
                if size not in known:
                    self.report("checkpoint-missing", position=size)
                self.roots[size] = root

    def keep(self, note):
        """A note that came with the export, whatever it is worth: its time stamp is of it."""
        read = read_checkpoint(note, self.keys)
        if read:
            self.notes[read[0]] = note

    def time_stamps(self):
        for record in self.records("stamps.jsonl"):
            size = record.get("size")
            if type(size) is not int:
                continue
            note = self.notes.get(size, "")
            try:
                token = base64.b64decode(str(record.get("token")))
                imprint, at = read_stamp(token)
                if imprint != sha256(note.encode()) or self.openssl.program and not self.openssl.holds(token):
                    raise ValueError("of another text, or not signed")
            except (ValueError, IndexError, TypeError, StopIteration):
                self.report("time-stamp", position=size)
                continue
            self.stamps["held"] += 1
            if self.openssl.program and self.openssl.trusts(token, note, at):
                self.stamps["trusted"] += 1
            last = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            self.stamps["lastAt"] = max(self.stamps["lastAt"] or last, last)

    def unchecked(self):
        """What nobody can conclude from what was given."""
        held, trusted = self.stamps["held"], self.stamps["trusted"]
        left_open = {
            "keys-from-elsewhere": bool(self.taken),
            "checkpoints-from-elsewhere": self.outside is None,
            "no-checkpoint": self.checkpoint is None,
            "events-after-checkpoint": self.checkpoint is not None and self.last > self.checkpoint[0],
            "no-time-stamp": held == 0,
            "time-stamp-authority": trusted < held,
            "time-stamp-signature": held > 0 and self.openssl.program is None,
        }
        return [code for code, is_open in left_open.items() if is_open]

    def trusted(self, note):
        read = read_checkpoint(note, self.keys)
        if read is None:
            self.report("checkpoint-signature")
        elif read[2] != "valid":
            self.report("checkpoint-signature", position=read[0])
        else:
            return read[:2]
        return None

    def event(self, number, raw, proofs):
        try:
            e = json.loads(raw.decode())
            if not raw.endswith(b"\n") or any(type(e[name]) is not kind for name, kind in FIELDS.items()):
                raise ValueError
            stated, prev, computed = bytes.fromhex(e["hash"]), bytes.fromhex(e["prev_hash"]), event_hash(e)
        except (ValueError, KeyError, TypeError, struct.error):
            self.report("line-unreadable", file="events.jsonl", line=number)
            return
        of = {"position": e["position"], "streamId": e["stream_id"], "version": e["version"], "eventId": e["event_id"]}
        self.count += 1
        self.order(e, of)
        self.chain(e, of, stated, prev, computed)
        if self.scope[0] == "log":
            self.tree.add(stated)
            root = self.roots.get(e["position"])
            if root is not None and root != self.tree.root():
                self.report("checkpoint-root", position=e["position"])
        elif self.checkpoint and e["position"] <= self.checkpoint[0]:
            path = proofs.get(e["position"])
            if path is None:
                self.report("proof-missing", **of)
            elif root_of_inclusion(sha256(b"\0", stated), e["position"] - 1, self.checkpoint[0], path) != self.checkpoint[1]:
                self.report("proof-fails", **of)

    def order(self, e, of):
        expected = self.last + 1 if self.scope[0] == "log" or self.first is not None else int(self.scope[4]) if self.scope[0] == "period" else 0
        if e["position"] <= self.last:
            self.report("position-repeated", **of)
        elif self.scope[0] != "sentence" and e["position"] != expected:
            self.report("positions-missing", **of)
        if e["recorded_at"] < self.time:
            self.report("time-runs-back", **of)
        self.first, self.last, self.time = True, max(self.last, e["position"]), max(self.time, e["recorded_at"])

    def chain(self, e, of, stated, prev, computed):
        stream = e["stream_id"]
        if self.scope[0] == "sentence" and stream != self.scope[1]:
            self.report("foreign-event", **of)
        before = self.before.get(stream)
        if before is None and (self.scope[0] != "period" or e["version"] == 1):
            before = (0, genesis(stream, e["stream_type"]))
        if before and e["version"] <= before[0]:
            self.report("version-repeated", **of)
        elif before and e["version"] != before[0] + 1:
            self.report("versions-missing", **of)
        elif before and prev != before[1]:
            self.report("broken-link", **of)
        if stated != computed:
            self.report("content-changed", **of)
        self.before[stream] = (e["version"], stated)

    def end(self):
        kind = self.scope[0]
        if kind == "sentence":
            self.head(self.scope[1], int(self.scope[3]), None)
        if kind == "period" and self.last < int(self.scope[5]):
            self.report("log-end-missing", position=int(self.scope[5]))
        if kind != "log":
            return
        size = int(self.scope[2])
        if self.last < size:
            self.report("log-end-missing", position=size)
        for at in sorted(self.roots):
            if at > size:
                self.report("log-shorter-than-checkpoint", position=at)
        heads = set()
        for stream in self.records("streams.jsonl"):
            heads.add(stream["stream_id"])
            self.head(stream["stream_id"], stream["version"], bytes.fromhex(stream["head_hash"]))
        for stream, (version, _) in self.before.items():
            if stream not in heads:
                self.report("head-missing", streamId=stream, version=version)

    def head(self, stream, version, head_hash):
        reached = self.before.get(stream, (0, None))
        if reached[0] < version:
            self.report("stream-end-missing", streamId=stream, version=version)
        elif head_hash is not None and reached[1] != head_hash:
            self.report("head-changed", streamId=stream, version=version)


def main():
    parser = argparse.ArgumentParser(description="Checks an export of Progresjon without Progresjon.")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--key", action="append", default=[], help="a public key, or a file of them")
    parser.add_argument("--checkpoints", type=pathlib.Path, help="a folder of checkpoints kept outside")
    parser.add_argument("--authority", type=pathlib.Path, action="append", default=[], help="a certificate of a time-stamp authority")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    given = []
    for key in args.key:
        lines = pathlib.Path(key).read_text().split("\n") if "+" not in key else [key]
        given += [Key(line) for line in lines if line.strip()]
    check = Check(args.folder, given, args.checkpoints, args.authority)
    check.run()
    if args.json:
        said = {"ok": not check.problems, "events": check.count, "stamps": check.stamps, "unchecked": check.unchecked()}
        print(json.dumps({**said, "problems": check.problems}, indent=2))
    else:
        for problem in check.problems:
            print(" ".join([problem["code"]] + [f"{name} {value}" for name, value in problem.items() if name != "code"]))
        verdict = f"{len(check.problems)} problems" if check.problems else "Nothing is wrong"
        print(f"{verdict}: {check.count} events, " + (f"checkpoint of {check.checkpoint[0]}" if check.checkpoint else "no checkpoint"))
        if check.stamps["held"]:
            print("{held} time stamps, {trusted} by an authority that was given, the last {lastAt}".format(**check.stamps))
        for code in check.unchecked():
            print("Not checked: " + UNCHECKED[code] + (f" ({', '.join(check.taken)})" if code == "keys-from-elsewhere" else ""))
    return 1 if check.problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError) as error:
        print(f"This cannot be checked: {error}", file=sys.stderr)
        sys.exit(2)
