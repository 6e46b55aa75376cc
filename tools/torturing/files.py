# SPDX-License-Identifier: MIT
"""Files of the checkout and of a folder where something is tried."""
import glob
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def write(folder, name, text):
    path = os.path.join(folder, name)
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
    with open(path, "wb") as file:
        file.write(data)
    return path


def corpus_lines():
    lines = [read(path).strip() for path in sorted(glob.glob(f"{ROOT}/tests/fuzz/corpus/claim/*"))]
    for path in sorted(glob.glob(f"{ROOT}/tests/surface/*.inc")):
        lines += re.findall(r'"((?:[^"\\]|\\.)*\|-(?:[^"\\]|\\.)*)"', read(path))
    return [line for line in lines if line and "\n" not in line]


def printed_formulas():
    """Formulas of LaTeX, each with what is given of its names."""
    lines = []
    for table in ("readings", "corpus_readings"):
        lines += read(f"{ROOT}/tests/identities/formulas/{table}.tsv").splitlines()[1:]
    return [line.split("\t")[:2] for line in lines if line]
