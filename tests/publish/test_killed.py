"""Publishers that are killed while readers read: nobody ever sees half a release."""

import contextlib
import os
import random
import signal
import threading
import time
from datetime import date
from pathlib import Path

from pipeline.publish import versions
from pipeline.publish.release import publish
from pipeline.publish.verify import verify
from tests.publish.test_release import DAY, content, proof, register, start

KILLS = 4  # `make kills` kills the whole pipeline twenty times


def test_kills_tear_nothing(tmp_path: Path) -> None:
    datasets, chance = tmp_path / "datasets", random.Random(5)
    first = register(tmp_path / "a")
    register(tmp_path / "b", best=7)
    publish(first, proof(first), datasets, DAY)
    frozen, ended, torn, reads = content(datasets / "2025.5.4"), threading.Event(), [], []

    def read() -> None:
        while not ended.is_set():
            version = os.readlink(datasets / "latest")
            torn.extend(f"{version}: {problem}" for problem in verify(datasets / version))
            reads.append(version)
            time.sleep(0.02)  # leaves the writers a processor

    reader = threading.Thread(target=read)
    reader.start()
    try:
        waiting = [start(datasets, 99, tmp_path / "b", tmp_path / "a") for _ in range(2)]
        for _ in range(KILLS):
            process = waiting.pop(0)
            assert process.stdout and process.stdin and process.stdout.readline() == "ready\n", process.communicate()[1]
            process.stdin.write("go\n")
            process.stdin.flush()
            for _ in range(chance.randrange(2)):  # so many releases it may finish
                assert process.stdout.readline()
            time.sleep(chance.uniform(0, 0.5))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            assert process.returncode == -signal.SIGKILL
            if len(waiting) < 2:
                waiting.append(start(datasets, 99, tmp_path / "b", tmp_path / "a"))
    finally:
        ended.set()
        reader.join()
        for process in waiting:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            process.communicate()
    assert torn == [] and len(reads) > KILLS
    made = versions.published(datasets)
    assert made and all(verify(datasets / version) == [] for version in made)
    last = register(tmp_path / "c", best=8)
    publish(last, proof(last), datasets, date(2025, 12, 31))
    assert content(datasets / "2025.5.4") == frozen
    assert not [p.name for p in datasets.iterdir() if p.name.startswith((versions.STAGING, ".latest"))]


def test_six_publishers_at_once_make_one_release(tmp_path: Path) -> None:
    register(tmp_path / "a")
    processes = [start(tmp_path / "datasets", 1, tmp_path / "a") for _ in range(6)]
    for process in processes:
        assert process.stdout and process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    ends = [(process.communicate(timeout=120), process.returncode) for process in processes]
    made = [out for (out, _), code in ends if code == 0 and out.endswith("True\n")]
    refused = [err for (_, err), code in ends if code != 0]
    assert len(made) == 1 and all("Another run is publishing" in err for err in refused)
    assert versions.published(tmp_path / "datasets") == ["2025.5.4"]
