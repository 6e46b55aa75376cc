# SPDX-License-Identifier: MIT
"""Kills at random moments, files that are none, limits: each function tries one and gives back its runs."""
import glob
import json
import os
import resource
import shutil
import signal

from torturing.files import read, write
from torturing.inputs import documents, fenced
from torturing.run import DOCUMENTED, STOPPED

UNREACHED = "not checked: the run was interrupted"


def try_kills(torture, rng, number):
    folder = torture.folder()
    note = write(folder, "note.md", "# Slow\n" + fenced(
        ["A : n x n, B : n x n |- inv(A*B) = inv(B)*inv(A)", "x : n |- norm(x)^2 = sumsq(x)",
         "X : n x d, lambda > 0 |- inv(X'*X + lambda*I)*X' = X'*inv(X*X' + lambda*I)"] * 8))
    before = read(note)
    old = b"results of an earlier run\n"
    write(folder, "r.json", old)
    which = rng.choice([signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
    delay = rng.choice([rng.uniform(0, 0.1), rng.uniform(0, 2)])
    run = torture.run(["verify", note, "-q", "-o", "r.json", "-j", rng.choice(["1", "2"])], folder, kill=(which, delay))
    if which == signal.SIGKILL:
        fault = run.fault(codes=DOCUMENTED | {-9})
    else:
        # Until the system has loaded the program nothing can be said, and nothing is done.
        unborn = not run.listened and read(f"{folder}/r.json").encode() == old
        torture.unborn += run.code == -which
        fault = run.fault(codes={0, 130, -which} if unborn else {0, 130})
        if run.after_signal > STOPPED and run.code == 130:
            fault = fault or f"ended {run.after_signal:.1f} s after the signal"
        if glob.glob(f"{folder}/*.part"):
            fault = fault or "a .part file is left"
    with open(os.path.join(folder, "r.json"), "rb") as file:
        data = file.read()
    if data != old or run.code == 130:
        try:
            document = json.loads(data)
            part = document["interrupted"]
            left_out = UNREACHED in data.decode("utf-8", "surrogateescape")
            if run.code == 0 and part:
                fault = fault or "0, and the results say that they are part of a run"
            # All was found, and a second after the signal not all of it was printed: then the program says so.
            if run.code == 130 and not part and b"proofread: interrupted" not in run.text:
                fault = fault or "130, and the results are those of a whole run"
            if left_out and not part:
                fault = fault or "the results do not say that they are part of a run"
        except ValueError:
            fault = fault or ("130, and the old results stand there" if data == old else "the results are no JSON")
    if read(note) != before:
        fault = fault or "the note was changed"
    torture.check(f"kill {which.name} after {delay:.3f} s", run, folder, fault)
    shutil.rmtree(folder)
    return [run]


def fault_cases(folder, rng):
    """(arguments, how it is run): files and limits that a run may meet. Outputs never stand where an input is."""
    outputs = ["/dev/full", "/dev/null", "no/such/folder/r.json", ".", "n" * 300, "loop", "pipe", "link", "", "-", "/proc/version",
               "note.md", "./note.md", "../" + os.path.basename(folder) + "/note.md", "hard"]
    inputs = ["pipe", "/dev/zero", "/dev/full", ".", "loop", "n" * 5000, "/proc/self/mem", "missing.md", "\x1b[31m.md", "-",
              "beside", "deep.md", "wide.md"]
    pages = [name for name in outputs if name != "-"]  # the script of a page may have any character
    limits = [(resource.RLIMIT_AS, rng.choice([40, 80, 150, 400]) << 20), (resource.RLIMIT_NOFILE, rng.randrange(3, 12)),
              (resource.RLIMIT_FSIZE, rng.choice([0, 1, 500, 4096])), (resource.RLIMIT_STACK, 1 << 20),
              (resource.RLIMIT_NPROC, rng.choice([0, 1, 50])), (resource.RLIMIT_AS, 300 << 20)]
    return [(["verify", "note.md", "-q", "-o", rng.choice(outputs)], {}),
            (["verify", "note.md", "-q", "-o", "", "--report", rng.choice(["html", "junit", "csv"]) + "=" + rng.choice(pages)], {}),
            (["report", "r.json", "-o", rng.choice(pages), "--format", "html"], {}),
            (["gate", rng.choice(outputs) or "held.json", "r.json", "--update"], {}),
            ([rng.choice(["verify", "list", "mutants", "report", "merge", "calibrate"]), rng.choice(inputs)], {}),
            (["gate", rng.choice(inputs), "r.json"], {}),
            (["accuracy", "--data", rng.choice(inputs), "--target", "1", "-q"], {}),
            (["verify", rng.choice(["note.md", "deep.md", "wide.md"]), "-q", "-o", "n.json", "-j", rng.choice(["1", "64", "1024"])],
             {"limits": [rng.choice(limits)]}),
            (["accuracy", "--data", "d.csv", "--target", "y", "-q", "-o", "n.json"], {"limits": [rng.choice(limits)]}),
            (["report", "r.json", "-o", "n.html"], {"limits": [rng.choice(limits)]}),
            ([rng.choice(["list", "--help", "manual", "--version"])], {"full": True})]


def try_faults(torture, rng, number):
    sound = documents(torture)
    folder = torture.folder()
    for path in glob.glob(f"{sound}/*"):
        shutil.copy(path, folder)
    shutil.copy(f"{folder}/tiny.md", f"{folder}/note.md")
    shutil.copy(f"{folder}/r1.json", f"{folder}/r.json")
    os.mkfifo(f"{folder}/pipe")
    os.symlink("loop", f"{folder}/loop")
    os.symlink("note.md", f"{folder}/link")
    os.link(f"{folder}/note.md", f"{folder}/hard")
    os.mkdir(f"{folder}/beside")
    os.mkfifo(f"{folder}/beside/p.md")
    shutil.copy(f"{folder}/note.md", f"{folder}/beside/note.md")
    write(folder, "deep.md", fenced(["a = " + "(" * 3000 + "a" + ")" * 3000, "f : R -> R |- " + "f(" * 400 + "1" + ")" * 400 + " = 0"]))
    write(folder, "wide.md", fenced([" + ".join(["a"] * 3000) + " = 3000*a", "[" + "1, " * 2000 + "1] = 0"]))
    os.chmod(folder, 0o777)  # a limit of processes is one of another user than root
    arguments, how = rng.choice(fault_cases(folder, rng))
    inputs = {name: read(f"{folder}/{name}") for name in ("note.md", "r.json", "d.csv", "tiny.md")}
    stdout = open("/dev/full", "wb") if how.pop("full", False) else None
    run = torture.run(arguments, folder, stdout=stdout, **how)
    if stdout:
        stdout.close()
    codes = {2} if stdout else DOCUMENTED
    # The loader of the system ends a program that it cannot give its stack, its libraries or its descriptors.
    if how.get("limits") and run.code in (127, -9, -11) and len(run.text) < 400 and b"proofread" not in run.text[:9]:
        if b"loading shared libraries" in run.text or run.seconds < 0.02:
            codes = codes | {run.code}
    fault = run.fault(codes=codes)
    for name, text in inputs.items():  # a report may write over a note that it does not read
        if read(f"{folder}/{name}") != text and (arguments[0] != "report" or name == "r.json"):
            fault = fault or f"{name} was changed"
    torture.check("files and limits", run, folder, fault)
    shutil.rmtree(folder)
    return [run]
