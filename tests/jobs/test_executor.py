import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from newsreader.errors import WorkerDiedError, WorkerTimeoutError
from newsreader.jobs.executor import WorkerPool

WORKER = """
import os, sys, time
from newsreader.jobs.frames import read_frame, write_frame
source, target = sys.stdin.buffer, sys.stdout.buffer
while (task := read_frame(source)) is not None:
    if task == "die":
        os._exit(3)
    if task == "hang":
        time.sleep(60)
    write_frame(target, ValueError("no") if task == "fail" else (task, os.getpid()))
"""


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool([sys.executable, "-c", WORKER], 1, limit=20)
    yield pool
    pool.shutdown(cancel_futures=True)


def test_tasks_come_back_in_any_order_from_one_worker(pool: WorkerPool) -> None:
    futures = [pool.send(number) for number in range(20)]
    answers = [future.result(20) for future in futures]
    assert [answer[0] for answer in answers] == list(range(20))  # type: ignore[index]
    assert len({answer[1] for answer in answers}) == 1  # type: ignore[index]


def test_a_dead_worker_is_replaced_and_only_its_task_fails(pool: WorkerPool) -> None:
    first, dead, after = pool.send(1), pool.send("die"), pool.send(2)
    assert first.result(20)[0] == 1  # type: ignore[index]
    with pytest.raises(WorkerDiedError):
        dead.result(20)
    assert after.result(20)[0] == 2  # type: ignore[index]


def test_a_hung_worker_is_stopped_after_its_limit(pool: WorkerPool) -> None:
    assert pool.send(0).result(20)
    hung = pool.send("hang", 0.3)
    with pytest.raises(WorkerTimeoutError):
        hung.result(20)
    assert pool.send(2).result(20)[0] == 2  # type: ignore[index]


def test_an_error_in_a_task_is_the_tasks_own(pool: WorkerPool) -> None:
    with pytest.raises(ValueError, match="no"):
        pool.send("fail").result(20)
    assert pool.send(2).result(20)[0] == 2  # type: ignore[index]


def test_shutdown_ends_a_busy_worker_at_once(pool: WorkerPool) -> None:
    pid = pool.send(0).result(20)[1]  # type: ignore[index]
    pool.send("hang")
    time.sleep(0.2)
    pool.shutdown(cancel_futures=True)
    assert not is_running(pid)


def is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:  # noqa: PTH123
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_end_when_the_program_is_killed() -> None:
    program = f"""
import sys, time
from newsreader.jobs.executor import WorkerPool
pool = WorkerPool([sys.executable, "-c", {WORKER!r}], 1)
print(pool.send(0).result(30)[1], flush=True)
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert is_running(pid)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)
