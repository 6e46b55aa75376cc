# SPDX-License-Identifier: MIT
"""Mangled inputs: each function tries one and gives back its runs."""
import glob
import json
import os
import re
import shutil

from torturing.files import ROOT, read, write
from torturing.mangle import NUMBERS, mangle_bytes, mangle_json, mangle_words
from torturing.run import SLOWEST

FEW_POINTS = ["--points", "exact=4,double=3,mp50=2,mp100=1"]


def fenced(claims):
    """Claims as blocks of a note; what they give stands with each."""
    text = "# Mangled\n"
    for number, claim in enumerate(claims):
        given, bar, statement = claim.replace("\n", " ").rpartition("|-")
        text += f"\n```claim c{number}\nshow {statement}\n" + (f"given {given}\n" if bar else "") + "```\n"
    return text


BATCH = 25


def try_claims(torture, rng, number):
    folder = torture.folder()
    claims = []
    for _ in range(BATCH):
        claim = rng.choice(torture.claims)
        if rng.random() < 0.1:
            claim += " " + rng.choice(torture.claims)
        claims.append(mangle_words(rng, claim, torture.words))
    note = write(folder, "claims.md", fenced(claims))
    run = torture.run(["verify", note, "-q", "-o", "", "-j", "1", "--seed", number, *FEW_POINTS], folder)
    runs = [run]
    # In a note every name is declared; a line by itself is read more freely. Some are tried both ways, all where one of
    # the note is at fault.
    wrong = run.fault() or run.seconds > SLOWEST / 2
    if wrong or number % 10 == 0:
        for claim in claims if wrong else claims[:5]:
            claim = claim.replace("\x00", "")
            alone = torture.run(["check", "-q", "--seed", number, *FEW_POINTS, "--", claim], folder)
            torture.check("claim", alone, folder, alone.fault())
            runs.append(alone)
    if wrong:  # together they may take longer than one may
        torture.check("claims", run, folder, run.fault(slowest=SLOWEST * 2))
    shutil.rmtree(folder)
    return runs[1:] or runs


def with_displays(torture, rng):
    """Lines of a note as it is written: declarations in comments and words, formulas in displays, some mangled."""
    lines = []
    for latex, given in rng.sample(torture.formulas, rng.choice((1, 2, 5))):
        if rng.random() < 0.3:
            latex = mangle_words(rng, latex, torture.commands)
        left, right = rng.choice([("$$", "$$"), ("\\[", "\\]"), ("\\begin{align}", "\\end{align}"), ("```math", "```")])
        lines += rng.choice([[f"<!-- proofread: {given} -->"], ["Let $X \\in \\mathbb{R}^{n \\times d}$ and $\\lambda > 0$."],
                             ["```given", given, "```"], ["## " + given], []])
        lines += ["", left, *latex.split("\\\\"), right, ""]
    return lines


def try_notes(torture, rng, number):
    folder = torture.folder()
    lines = rng.choice(torture.notes).split("\n")
    begin = rng.randrange(len(lines))
    lines = lines[begin:begin + rng.choice((5, 20, 60))]
    if rng.random() < 0.5:
        lines = with_displays(torture, rng)
    for _ in range(rng.choice((0, 1, 3))):
        at = rng.randrange(len(lines) + 1)
        lines[at:at] = rng.choice([["```"], ["```claim"], ["```given"], ["> ```"], ["::: claim x"], ["$" * rng.randrange(1, 999)],
                                   ["![[]()" * rng.randrange(1, 3000)], ["[" * rng.randrange(1, 3000)], ["> " * 300], [""],
                                   [rng.choice(lines)] * 3 if lines else [""]])
    data = mangle_bytes(rng, "\n".join(lines).encode("utf-8", "surrogateescape"))
    note = write(folder, rng.choice(["note.md", "note.md", "note.tex"]), data)
    runs = [torture.run([rng.choice(["list", "read"]), note], folder)]
    if rng.random() < 0.3:
        runs.append(torture.run(["verify", note, "-q", "-j", "1", "--seed", number, *FEW_POINTS, "-o", "r.json", "--report",
                                 "html=r.html", "--report", "junit=r.xml", "--report", "markdown=r.md"], folder))
    for run in runs:
        torture.check("note", run, folder, run.fault())
    with open(note, "rb") as file:
        if file.read() != data:
            torture.check("note", runs[-1], folder, "the note was changed")
    shutil.rmtree(folder)
    return runs


def number_text(rng):
    return rng.choice([str(rng.randrange(-9, 10)), f"{rng.uniform(-9, 9):.3f}", f"{rng.uniform(-1, 1):e}"])


def try_data(torture, rng, _):
    folder = torture.folder()
    rows, cols = rng.choice([(5, 2), (12, 4), (30, 6), (3, 5), (1, 3), (8, 1)])
    cells = [[number_text(rng) for _ in range(cols + 1)] for _ in range(rows)]
    if rng.random() < 0.5:
        separator = rng.choice([",", ";", "\t", ", "])
        heading = [separator.join([f"x{j}" for j in range(cols)] + ["y"])] if rng.random() < 0.7 else []
        text = rng.choice(["\n", "\r\n"]).join(heading + [separator.join(row) for row in cells]) + "\n"
        name = "d.csv"
    else:
        name = "d.mtx"
        kind = rng.choice(["array", "coordinate"])
        entries = [(i, j, cells[i][j]) for j in range(cols + 1) for i in range(rows)]
        text = f"%%MatrixMarket matrix {kind} real general\n{rows} {cols + 1}"
        if kind == "array":
            text += "\n" + "\n".join(entry[2] for entry in entries) + "\n"
        else:
            text += f" {len(entries)}\n" + "\n".join(f"{i + 1} {j + 1} {x}" for i, j, x in entries) + "\n"
        if rng.random() < 0.2:
            text = re.sub(r"\d+", lambda m: rng.choice(NUMBERS) if rng.random() < 0.1 else m.group(), text)
    if rng.random() < 0.03:
        rows, cols = rng.choice([(1, 100000), (300, 300), (2000, 50), (1000, 1000), (50000, 3)])
        text = (",".join(["1.5"] * cols) + "\n") * rows
    data = mangle_bytes(rng, text.encode()) if rng.random() < 0.9 else text.encode()
    path = write(folder, name, data)
    arguments = ["accuracy", "--data", path, "--target", rng.choice(["y", "1", str(cols + 1)]), "-q"]
    if rng.random() < 0.3:
        arguments += ["--lambda", rng.choice(["0.5", "1/3", "0", "1e-300", "+-1"])]
    if rng.random() < 0.3:
        arguments.append("--intercept")
    run = torture.run(arguments, folder)
    torture.check("data", run, folder, run.fault(codes={0, 1, 2}))
    with open(path, "rb") as file:
        if file.read() != data:
            torture.check("data", run, folder, "the data were changed")
    shutil.rmtree(folder)
    return [run]


def documents(torture):
    """Documents of small runs, and a baseline, to be mangled."""
    with torture.lock:
        if not hasattr(torture, "sound"):
            folder = torture.folder()
            note = write(folder, "tiny.md", read(f"{ROOT}/tests/fuzz/tiny.md"))
            data = write(folder, "d.csv", "a,b,y\n1,2,3\n2,5,7\n4,1,1\n3,3,8\n")
            for arguments in (["verify", note, "--seed", "1", "-o", "r1.json"], ["verify", note, "--seed", "2", "-o", "r2.json"],
                              ["mutants", note, "--seed", "1", "--sample", "1", "-o", "m.json"],
                              ["assumptions", note, "--seed", "1", "-o", "a.json"],
                              ["accuracy", "--data", data, "--target", "y", "-o", "d.json"],
                              ["calibrate", "r1.json", "r2.json", "-o", "held.json"]):
                torture.run([*arguments, "-q"], folder)
            torture.sound = folder
    return torture.sound


def try_json(torture, rng, _):
    sound = documents(torture)
    folder = torture.folder()
    for path in glob.glob(f"{sound}/*.json"):
        shutil.copy(path, folder)
    which = rng.choice(["r1.json", "r1.json", "held.json", "m.json", "a.json", "d.json"])
    whole = json.loads(read(os.path.join(folder, which)))
    if rng.random() < 0.8:
        data = json.dumps(mangle_json(rng, whole), ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogateescape")
    else:
        data = mangle_bytes(rng, json.dumps(whole).encode())
    write(folder, "x.json", data)
    held = which == "held.json"
    arguments = rng.choice(
        [["gate", "x.json", "r1.json"]] if held else
        [["gate", "held.json", "x.json"], ["gate", "x.json", "r1.json"], ["report", "x.json", "-o", "x.html"],
         ["report", "x.json", "--format", rng.choice(["junit", "markdown", "terminal", "csv", "annotations", "json"])],
         ["merge", "x.json", "r1.json", "-q", "-o", "all.json"], ["calibrate", "x.json", "r2.json", "-q", "-o", "next.json"],
         ["gate", "next.json", "x.json", "--update"]])
    run = torture.run(arguments, folder)
    fault = run.fault(codes={0, 1, 2})
    if arguments[0] == "gate" and run.code == 0 and re.search(rb"\b0 statements and 0 measures", run.text):
        fault = fault or "green on nothing"
    torture.check("json", run, folder, fault)
    with open(os.path.join(folder, "x.json"), "rb") as file:
        if file.read() != data:
            torture.check("json", run, folder, "the input was changed")
    shutil.rmtree(folder)
    return [run]
