"""What schemathesis cannot know: who may ask what, which sentences there are, and which version each has."""

import datetime
import ipaddress
import itertools
import json
import os
import re
import urllib.parse
import urllib.request

import schemathesis
from hypothesis import strategies as st

URL = os.environ["PROGRESJON_URL"]
CLIENTS = {"victim-desk": "dev-victim"}
UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.I)
DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
VERSION = re.compile(r'^(W/)?("\d{1,9}"|\d{1,9})$')
# What a path names, by where a sentence shows it.
OF_SENTENCE = {
    "proposalId": ("proposals", "proposalId"),
    "breachId": ("breaches", "breachId"),
    "absenceId": ("absences", "absenceId"),
    "leaveId": ("leaves", "leaveId"),
    "conditionId": ("conditions", "conditionId"),
    "chargeId": ("charges", "chargeId"),
    "guardianId": ("guardians", "guardianId"),
    "complaintId": ("complaints", "complaintId"),
}

tokens = {}


def fetch(path, role):
    request = urllib.request.Request(URL + path, headers={"Authorization": f"Bearer {token_of(role)}"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def token_of(role):
    token, until = tokens.get(role, (None, 0))
    now = datetime.datetime.now().timestamp()
    if now < until:
        return token
    form = {"grant_type": "client_credentials", "client_id": CLIENTS.get(role, f"dev-{role}"), "client_secret": "dev-secret"}
    with urllib.request.urlopen(f"{URL}/oidc/token", urllib.parse.urlencode(form).encode(), timeout=30) as answer:
        given = json.load(answer)
    tokens[role] = (given["access_token"], now + given["expires_in"] - 30)
    return tokens[role][0]


def is_day(text):
    try:
        return bool(DAY.match(str(text))) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def role_of(case):
    """A role that may ask, where a role is asked for."""
    return (case.operation.definition.raw.get("x-roles") or ["auditor"])[0]


@schemathesis.auth(refresh_interval=None)
class AsWhoMay:
    def get(self, case, ctx):
        return token_of(role_of(case))

    def set(self, case, data, ctx):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


# The calendar of the law: 1900 to 2999.
schemathesis.openapi.format(
    "date", st.dates(datetime.date(1900, 1, 1), datetime.date(2999, 12, 31)).map(lambda day: day.isoformat())
)

sentences = [sentence["id"] for sentence in fetch("/api/sentences?limit=200", "auditor")["sentences"]]
seen = {}
turns = itertools.count()


def sentence_of(sentence_id):
    if sentence_id not in seen:
        seen[sentence_id] = fetch(f"/api/sentences/{sentence_id}", "auditor")
    return seen[sentence_id]


@schemathesis.hook
def after_call(context, case, response):
    """Whoever changed a sentence, or was late, reads it anew."""
    if response.status_code in (200, 201, 412):
        seen.pop((case.path_parameters or {}).get("id"), None)


@schemathesis.hook
def map_case(context, case):
    """Mostly asks of sentences that are there, in the version that they have: else every answer were 404 or 412."""
    named = case.path_parameters or {}
    turn = next(turns)
    # Each from an address of its own, by a proxy that is believed: failed sign-ins are slowed by address, by seconds.
    case.headers = {**(case.headers or {}), "X-Forwarded-For": str(ipaddress.ip_address("10.0.0.0") + turn)}
    if not UUID.match(str(named.get("id", ""))) or turn % 10 == 0:
        return case
    named["id"] = sentences[turn % len(sentences)]
    sentence = sentence_of(named["id"])
    for name, (listed, key) in OF_SENTENCE.items():
        known = [each[key].replace("/", "~") for each in sentence[listed]]
        if name in named and UUID.match(str(named[name])) and known:
            named[name] = known[turn % len(known)]
    headers = case.headers
    if VERSION.match(str(headers.get("If-Match", ""))):
        headers["If-Match"] = f'"{sentence["version"]}"'
    if case.path.endswith("/fast-forward") and isinstance(case.body, dict) and "to" in case.body:
        # A walk through a hundred years takes longer than a test.
        case.body["to"] = sentence["today"] if is_day(case.body["to"]) else case.body["to"]
    return case
