# SPDX-License-Identifier: MIT
"""One run of the program, and what is wrong with how it ended."""
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time

from torturing.files import read

SLOWEST = 20.0  # seconds that one input may take
MOST_MEMORY = 2048  # MiB
STOPPED = 3.0  # seconds from a signal to the end, on a machine that does other work too
NOBODY = 65534
DOCUMENTED = {0, 1, 2, 3, 130}
NEVER = re.compile(rb"internal error|stopped by an error|terminate called|what\(\):|Sanitizer|runtime error:|json\.exception")
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")


def listens(pid, signal_number):
    """Whether a process has a handler for the signal."""
    try:
        status = read(f"/proc/{pid}/status")
    except OSError:
        return False
    caught = re.search(r"^SigCgt:\s*([0-9a-f]+)", status, re.MULTILINE)
    return bool(caught and int(caught.group(1), 16) >> (signal_number - 1) & 1)


class Run:
    """One run of the program: how it ended, what it printed, what it took."""

    def __init__(self, arguments, cwd, limits=(), kill=None, stdout=None, environment=None):
        self.arguments = [str(a) for a in arguments]

        def prepare():
            os.setpgid(0, 0)
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write beyond the limit fails as on a full disk
            for what, most in limits:
                if what == resource.RLIMIT_NPROC and os.getuid() == 0:  # root has no such limit
                    os.setgroups([])
                    os.setgid(NOBODY)
                    os.setuid(NOBODY)
                resource.setrlimit(what, (most, most))

        began = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                self.arguments, cwd=cwd, stdin=subprocess.DEVNULL, stdout=stdout or out, stderr=err,
                preexec_fn=prepare, env={**os.environ, **(environment or {})})
            timer = threading.Timer(SLOWEST * 2, lambda: os.kill(child.pid, signal.SIGKILL))
            timer.start()
            self.signalled = None
            if kill:
                time.sleep(kill[1])
                self.listened = listens(child.pid, kill[0])
                os.kill(child.pid, kill[0])  # it is there until it is waited for
                self.signalled = time.monotonic()
            _, status, usage = os.wait4(child.pid, 0)
            timer.cancel()
            ended = time.monotonic()
            child.returncode = os.waitstatus_to_exitcode(status)
            self.code = child.returncode
            self.seconds = ended - began
            self.after_signal = ended - self.signalled if kill else 0
            self.memory = usage.ru_maxrss / 1024
            self.text = b""
            for stream in (out, err):
                stream.seek(0)
                self.text += stream.read(4 << 20)

    def fault(self, codes=frozenset(DOCUMENTED), slowest=SLOWEST):
        """What is wrong with how it ended, or None."""
        if self.code not in codes:
            return f"signal {-self.code}" if self.code < 0 else f"exit code {self.code}"
        if self.seconds > slowest:
            return f"{self.seconds:.0f} seconds"
        if self.memory > MOST_MEMORY:
            return f"{self.memory:.0f} MiB"
        if match := NEVER.search(self.text):
            return f"says '{match.group().decode()}'"
        text = self.text.decode("utf-8", "surrogateescape")
        if match := UNPRINTABLE.search(text) or re.search("[\udc80-\udcff]", text):
            return f"prints {match.group()!a}"
        return None
