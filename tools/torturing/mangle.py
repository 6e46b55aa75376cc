# SPDX-License-Identifier: MIT
"""Texts, bytes and trees of JSON with something changed."""
import copy
import re

NUMBERS = ["0", "1", "-1", "2", "0.5", "1e-9", "1e1000", "1e-1000", "7", "64", "400", "99999999999999999999", "1/3", "-0",
           "9" * 300, "2147483648", "nan", "null"]
LETTERS = ["\x1b[31m", "\u202e", "\u009b", "\u03bb", "\u2297", "\U0001d400", "'", "^", "(", ")", "[", "]", "{", "|", "_", "\\",
           "`", "$", ";", ",", "\x00", "\uffff", "\t", "::stop-commands::x", "##[group]", "e\u0301", "\u2016", "\u00b2"]


def mangle_words(rng, text, words):
    parts = re.findall(r"\w+|\s+|[^\w\s]", text)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        at = rng.randrange(len(parts) + 1)
        what = rng.randrange(7)
        if what == 0 and parts:
            del parts[at - 1]
        elif what == 1:
            parts.insert(at, rng.choice(words))
        elif what == 2:
            parts.insert(at, rng.choice(NUMBERS))
        elif what == 3:
            parts.insert(at, rng.choice(LETTERS))
        elif what == 4 and parts:
            other = rng.randrange(len(parts))
            parts[at - 1], parts[other] = parts[other], parts[at - 1]
        elif what == 5 and parts:
            begin = rng.randrange(len(parts))
            parts[at:at] = parts[begin:begin + rng.randrange(1, 12)] * rng.choice((1, 1, 1, 2, 5))
        elif parts:
            parts[at - 1] = rng.choice(words)
    return "".join(parts)


def mangle_bytes(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        at = rng.randrange(len(data) + 1)
        what = rng.randrange(5)
        if what == 0 and data:
            data[at - 1] ^= 1 << rng.randrange(8)
        elif what == 1:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 5)))
        elif what == 2:
            del data[at:at + rng.choice((1, 3, 40))]
        elif what == 3 and data:
            begin = rng.randrange(len(data))
            data[at:at] = data[begin:begin + rng.choice((1, 8, 200))]
        else:
            data[at:at] = rng.choice(NUMBERS + LETTERS).encode("utf-8", "surrogateescape")
    return bytes(data)


def mangle_json(rng, document):
    """Changes a place of the tree, of any depth."""
    document = copy.deepcopy(document)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        node = document
        while isinstance(node, (dict, list)) and node:
            key = rng.choice(list(node)) if isinstance(node, dict) else rng.randrange(len(node))
            if isinstance(node[key], (dict, list)) and node[key] and rng.random() < 0.85:
                node = node[key]
                continue
            what = rng.randrange(7)
            if what == 0:
                del node[key]
            elif what == 1:
                node[key] = rng.choice([None, True, False, "", [], {}, 0, -1, 0.5, 1e308, 2**32 + 1, 2**63, 2**64 - 1, -5, 30000])
            elif what == 2:
                node[key] = rng.choice(LETTERS + NUMBERS + ["x" * 3000, "passes", "certified", "decided", "supported"])
            elif what == 3 and isinstance(node, list):
                node[key:key] = [copy.deepcopy(node[key])] * rng.choice((1, 3))
            elif what == 3:
                node[rng.choice(LETTERS)] = node[key]
            elif what == 4 and isinstance(node[key], (int, float)):
                node[key] = rng.choice([-1, 1, 2, 0.5, 1e300]) * node[key]
            elif what == 5:
                node[key] = [node[key]]
            elif isinstance(node[key], (dict, list)):
                node[key] = type(node[key])()
            break
    return document
