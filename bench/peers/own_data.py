#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Least squares on one's own data: `proofread accuracy --data` with its proven reference and all its
rows, beside numpy.linalg.lstsq and the normal equations of mpmath at 50 digits, in one run.

usage: own_data.py PATH/TO/proofread [--rounds N] [--large] [--mpmath]

Rounds of all contestants are interleaved; the minimum of N is what counts. --large adds 10^6 x 20,
--mpmath the larger sizes of mpmath, which take minutes. Exit status 1 if proofread takes longer than its target,
needs more than 1 GiB for 1000 x 100, or has another coefficient than mpmath.
"""
import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time

import mpmath
import numpy

SECONDS = {(200, 20): 2, (1000, 100): 5, (1500, 200): 15, (1000000, 20): 30}


def write(path, rows, cols):
    draw = random.Random(1)
    with open(path, "w", encoding="ascii") as file:
        file.write(",".join(f"x{j}" for j in range(cols)) + ",y\n")
        for _ in range(rows):
            x = [draw.gauss(0, 1) for _ in range(cols)]
            file.write(",".join(map(repr, x + [sum(x) + draw.gauss(0, 1)])) + "\n")


def timed(work):
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def by_proofread(program, path):
    output = path + ".json"
    command = [program, "accuracy", "--data", path, "--target", "y", "--quiet", "--output", output]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(process.stderr.read().decode())
    with open(output, encoding="utf-8") as file:
        data = json.load(file)["accuracy"]["data"]
    return data["exact"][0], usage.ru_maxrss / 2**20


def by_numpy(path):
    table = numpy.loadtxt(path, delimiter=",", skiprows=1)
    return numpy.linalg.lstsq(table[:, :-1], table[:, -1], rcond=None)[0][0]


def by_mpmath(path):
    mpmath.mp.dps = 50
    with open(path, encoding="ascii") as file:
        rows = [[mpmath.mpf(cell) for cell in row] for row in list(csv.reader(file))[1:]]
    columns = list(zip(*rows))
    d = len(columns) - 1
    gram = mpmath.matrix(d, d)
    right = mpmath.matrix(d, 1)
    for j in range(d):
        right[j] = mpmath.fdot(columns[j], columns[d])
        for k in range(j + 1):
            gram[j, k] = gram[k, j] = mpmath.fdot(columns[j], columns[k])
    return mpmath.cholesky_solve(gram, right)[0]


def measured(program, rows, cols, rounds, with_mpmath):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "data.csv")
        write(path, rows, cols)
        best = {}
        for _ in range(rounds):
            contestants = {"proofread": lambda: by_proofread(program, path), "numpy": lambda: by_numpy(path)}
            if with_mpmath:
                contestants["mpmath"] = lambda: by_mpmath(path)
            for name, work in contestants.items():
                seconds, found = timed(work)
                if name not in best or seconds < best[name][0]:
                    best[name] = (seconds, found)
    exact, memory = best["proofread"][1]
    good = best["proofread"][0] <= SECONDS[rows, cols] and ((rows, cols) != (1000, 100) or memory <= 1)
    line = f"{rows} x {cols}: proofread {best['proofread'][0]:.2f} s (target {SECONDS[rows, cols]}), {memory:.2f} GiB"
    line += f"; numpy with reading {best['numpy'][0]:.2f} s"
    if with_mpmath:
        away = abs(best["mpmath"][1] / mpmath.mpf(exact) - 1)
        good = good and away < mpmath.mpf(10) ** -16
        line += f"; mpmath {best['mpmath'][0]:.2f} s"
    print(line + ("" if good else "  MISSED"), flush=True)
    return good


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--large", action="store_true")
    options.add_argument("--mpmath", action="store_true")
    asked = options.parse_args()
    sizes = [(200, 20), (1000, 100), (1500, 200)] + ([(1000000, 20)] if asked.large else [])
    good = [
        measured(asked.program, n, d, asked.rounds, (n, d) == (200, 20) or (asked.mpmath and n < 10**6))
        for n, d in sizes
    ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
