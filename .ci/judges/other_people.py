#!/usr/bin/env python3
"""A server that held other people's resources before a run holds exactly those after it."""

import json

from tool import COLLECTIONS, Run, judge, send, serving

TOKEN = "token-of-this-judge"


def create(url, collection, body):
    return json.loads(send("POST", url + COLLECTIONS[collection], body, TOKEN))


def preload(url):
    """Resources of every kind that refer to one another, and names that are awkward."""
    number = create(url, 2, {"phoneNumber": "+12025550123", "phoneNumberCountry": "US"})
    create(url, 3, {"sIPServer": "192.0.2.10", "username": "bot", "password": "correct horse",
                    "outboundProxy": "192.0.2.11", "authUsername": "bot"})
    for name in ("Ada", "Grace \N{GRINNING FACE}", "plumb 0 name", "  "):
        create(url, 0, {"name": name, "channel": {
            "voiceChannelId": "0d6c1a52-7a53-4c11-8f0f-3a5f3f1d2b77",
            "infoId": number["id"], "channelType": "twilio"}})


with serving(token=TOKEN) as url:
    def held():
        return [send("GET", url + collection, token=TOKEN) for collection in COLLECTIONS]

    preload(url)
    before = held()
    run = Run(url, token=TOKEN)
    judge("the run conforms and removes all it created",
          run.code == 0 and not run.report["cleanup"]["left"], run.screen())
    after = held()
    judge(f"{sum(map(len, before))} bytes of other people's resources are as they were",
          before == after, f"before: {before}\nafter: {after}")
