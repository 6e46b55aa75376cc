#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Push-through at 6 x 8, entries in [-100, 100], as a user would write it today with NumPy and
hypothesis, mpmath at 50 digits and Fraction; beside proofread's own benchmark, in one run.

usage: push_through.py PATH/TO/bench_push_through [--rounds N]

Rounds of all contestants are interleaved; the minimum of N is what counts. Exit status 1 if a ratio
is below its target.
"""
import argparse
import json
import random
import subprocess
import sys
import time
from fractions import Fraction

import hypothesis
import mpmath
import numpy
from hypothesis.extra.numpy import arrays

ROWS, COLS = 6, 8
TARGETS = {"Fraction": ("field", 200), "mpmath, 50 digits": ("mp50", 20)}


def integers():
    return [[random.randint(-100, 100) for _ in range(COLS)] for _ in range(ROWS)]


def transpose(a):
    return [list(row) for row in zip(*a)]


def product(a, b):
    columns = transpose(b)
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def plus_identity(a):
    return [[x + (i == j) for j, x in enumerate(row)] for i, row in enumerate(a)]


def inverse(a):
    n = len(a)
    work = [row + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        pivot = next(i for i in range(k, n) if work[i][k] != 0)
        work[k], work[pivot] = work[pivot], work[k]
        scale = work[k][k]
        work[k] = [x / scale for x in work[k]]
        for i in range(n):
            if i != k and work[i][k] != 0:
                factor = work[i][k]
                work[i] = [x - factor * y for x, y in zip(work[i], work[k])]
    return [row[n:] for row in work]


def fraction_sample():
    x = [[Fraction(v) for v in row] for row in integers()]
    xt = transpose(x)
    left = product(inverse(plus_identity(product(xt, x))), xt)
    right = product(xt, inverse(plus_identity(product(x, xt))))
    assert left == right


def mpmath_sample():
    x = mpmath.matrix(integers())
    left = mpmath.inverse(x.T * x + mpmath.eye(COLS)) * x.T
    right = x.T * mpmath.inverse(x * x.T + mpmath.eye(ROWS))
    assert mpmath.mnorm(left - right, mpmath.inf) < mpmath.mpf(10) ** -30


@hypothesis.settings(max_examples=100, database=None, deadline=None)
@hypothesis.given(arrays(numpy.float64, (ROWS, COLS), elements=hypothesis.strategies.integers(-100, 100)))
def numpy_samples(x):
    left = numpy.linalg.inv(x.T @ x + numpy.eye(COLS)) @ x.T
    right = x.T @ numpy.linalg.inv(x @ x.T + numpy.eye(ROWS))
    assert numpy.allclose(left, right, atol=1e-6)


def per_sample(run, count):
    start = time.perf_counter()
    for _ in range(count):
        run()
    return (time.perf_counter() - start) / count


def ours(program):
    """Seconds a sample by scalar, generation included."""
    text = subprocess.run([program, "--benchmark_format=json", "--benchmark_filter=check/"],
                          check=True, capture_output=True, text=True).stdout
    return {b["name"].split("/")[1]: b["real_time"] * 1e-9 for b in json.loads(text)["benchmarks"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    mpmath.mp.dps = 50
    best = {}

    def record(name, seconds):
        best[name] = min(seconds, best.get(name, seconds))

    for _ in range(arguments.rounds):
        for scalar, seconds in ours(arguments.program).items():
            record("proofread " + scalar, seconds)
        record("Fraction", per_sample(fraction_sample, 20))
        record("mpmath, 50 digits", per_sample(mpmath_sample, 20))
        record("NumPy and hypothesis", per_sample(numpy_samples, 1) / 100)
    for name, seconds in sorted(best.items(), key=lambda item: item[1]):
        print(f"{name:24} {seconds * 1e6:10.1f} us a sample")
    missed = False
    for peer, (scalar, target) in TARGETS.items():
        ratio = best[peer] / best["proofread " + scalar]
        missed |= ratio < target
        print(f"{peer} / proofread {scalar}: {ratio:.0f}x (target {target}x)")
    print(f"NumPy and hypothesis / proofread double: "
          f"{best['NumPy and hypothesis'] / best['proofread double']:.1f}x (no target)")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
