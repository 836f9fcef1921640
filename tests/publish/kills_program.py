"""`make kills`: kills the whole of `make release` at random moments, while readers read what it leaves. No test in here: it takes some minutes."""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.publish import versions
from pipeline.publish.verify import verify

ROOT = Path(__file__).resolve().parents[2]
LAST_TABLE = "disputes"  # told by `muster run` just before it publishes
ARTICLE = "BAGHDAD, Oct. {day}, 2025 (Desk) -- There are about {number:,} U.S. troops in Iraq, a Pentagon official said.\n"


@dataclass
class Reader:
    """Follows `latest` and proves the release behind it, again and again."""

    datasets: Path
    reads: int = 0
    seen: set[str] = field(default_factory=set)
    torn: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    def read(self) -> None:
        while not self.ended.is_set():
            version = os.readlink(self.datasets / versions.LATEST)
            self.torn += [f"{version}: {problem}" for problem in verify(self.datasets / version)]
            self.seen.add(version)
            self.reads += 1
            time.sleep(0.02)  # leaves the writer a processor


def make_release(raw: Path, datasets: Path) -> subprocess.Popen[str]:
    """`make release` in a process group of its own."""
    command = ["make", "--no-print-directory", "release", f"OPTIONS=--raw {raw} --datasets {datasets} --date 2025-10-31"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MAKE")} | {"PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True, env=environment)


def to_the_end(raw: Path, datasets: Path) -> float:
    """One whole release; how many seconds it took."""
    began = time.monotonic()
    process = make_release(raw, datasets)
    told = process.communicate()[0]
    if process.returncode:
        sys.exit(f"make release failed:\n{told}")
    return time.monotonic() - began


def kill_one(raw: Path, datasets: Path, seconds: float, chance: random.Random, while_publishing: bool) -> bool:
    """Kill -9 the whole group at a random moment: of the run, or of what comes after its last table. False if it had ended before."""
    process = make_release(raw, datasets)
    assert process.stdout
    if while_publishing:
        for line in process.stdout:
            if line.split()[:1] == [LAST_TABLE]:
                break
        time.sleep(chance.uniform(0, seconds / 4))
    else:
        time.sleep(chance.uniform(0, seconds))
    alive = process.poll() is None
    if alive:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return alive


def main(kills: int, seed: int) -> int:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        raw, datasets = Path(name) / "raw", Path(name) / "datasets"
        shutil.copytree(ROOT / "raw", raw, symlinks=True)
        source = sorted(path.parent for path in raw.glob("*/source.yml"))[0]
        seconds = to_the_end(raw, datasets)
        print(f"One whole make release takes {seconds:.0f} s. Now {kills} are killed; every other one while it publishes.", flush=True)
        reader = Reader(datasets)
        thread = threading.Thread(target=reader.read)
        thread.start()
        killed = 0
        try:
            while killed < kills:
                number = len(list(source.glob("kill-*.txt")))  # something new each time, so that each has a release to make
                (source / f"kill-{number}.txt").write_text(ARTICLE.format(day=1 + number % 30, number=2_000 + number), "utf-8")
                hit = kill_one(raw, datasets, seconds, chance, while_publishing=killed % 2 == 1)
                killed += hit
                print(f"  {killed:>3} {'killed' if hit else 'had ended before'}; latest is {os.readlink(datasets / versions.LATEST)}; {reader.reads} reads, "
                      f"{len(reader.torn)} torn", flush=True)  # fmt: skip
            to_the_end(raw, datasets)
        finally:
            reader.ended.set()
            thread.join()
        made = versions.published(datasets)
        broken = [problem for version in made for problem in verify(datasets / version)]
        left = sorted(p.name for p in datasets.iterdir() if p.name.startswith((versions.STAGING, ".latest")))
    print("\n".join([*reader.torn, *broken, *left]) or "Nothing torn, nothing left behind.")
    print(f"{killed} kills, {reader.reads} reads of {len(reader.seen)} versions, {len(reader.torn)} torn; {len(made)} releases in the end, {len(broken)} faults.")
    return 1 if reader.torn or broken or left else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=None, help="of the random moments; another one each time if left out")
    options = parser.parse_args()
    sys.exit(main(options.kills, options.seed if options.seed is not None else random.randrange(10**6)))
