"""An executor whose workers are other processes of this program, started without Qt.

Unlike ``ProcessPoolExecutor`` each task has a time limit, a hung or dead worker is replaced and only its own task
fails, and every worker ends when this process does, however that happens: its standard input closes.
"""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from queue import Empty, SimpleQueue
from threading import Lock, Thread, Timer
from typing import Any, TypeVar

from newsreader.errors import WorkerDiedError, WorkerTimeoutError
from newsreader.jobs.frames import BrokenFrameError, read_frame, write_frame
from newsreader.jobs.tasks import Call, Returned

T = TypeVar("T")
_log = logging.getLogger(__name__)
DEFAULT_LIMIT = 60.0
"""Seconds for one task; a worker takes well under a second for a batch of articles."""
_START_LIMIT = 60.0


class WorkerPool(Executor):
    """``size`` worker processes; a task is a value sent to a worker, its result the value that comes back."""

    def __init__(self, command: Sequence[str], size: int, limit: float = DEFAULT_LIMIT) -> None:
        self._command = list(command)
        self._limit = limit
        self._tasks: SimpleQueue[tuple[Future[object], object, float] | None] = SimpleQueue()
        self._is_shut = False
        self._lock = Lock()
        self._workers: set[subprocess.Popen[bytes]] = set()
        self._threads = [Thread(target=self._serve, name=f"worker-{n}", daemon=True) for n in range(size)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Call ``fn`` in a worker: a function of a module, which travels by name, with arguments that can be pickled."""
        return self.send(Call(fn, args, tuple(kwargs.items())))  # type: ignore[return-value]

    def send(self, task: object, limit: float | None = None) -> Future[object]:
        """Give a value to the next free worker; ``limit`` in seconds."""
        with self._lock:
            if self._is_shut:
                raise RuntimeError("the pool is shut down")
        future: Future[object] = Future()
        self._tasks.put((future, task, limit or self._limit))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers; with ``cancel_futures`` at once, even in the middle of a task."""
        with self._lock:
            self._is_shut = True
            workers = list(self._workers)
        if cancel_futures:
            self._cancel_waiting()
            for worker in workers:
                worker.kill()
        for _ in self._threads:
            self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def _cancel_waiting(self) -> None:
        try:
            while True:
                item = self._tasks.get_nowait()
                if item is not None:
                    item[0].cancel()
        except Empty:
            return

    def _serve(self) -> None:
        """One thread for one worker: start it when needed, replace it when it dies."""
        worker: subprocess.Popen[bytes] | None = None
        while (item := self._tasks.get()) is not None:
            future, task, limit = item
            if not future.set_running_or_notify_cancel():
                continue
            extra = 0.0
            if worker is None or worker.poll() is not None:
                self._forget(worker)
                try:
                    worker = self._start()
                except OSError as error:
                    future.set_exception(WorkerDiedError(f"A worker could not be started: {error}."))
                    worker = None
                    continue
                extra = _START_LIMIT
            if not self._run(worker, future, task, limit + extra):
                self._forget(worker)
                worker = None
        self._forget(worker)

    def _run(self, worker: subprocess.Popen[bytes], future: Future[object], task: object, limit: float) -> bool:
        """Run one task; False when the worker is not to be used again."""
        assert worker.stdin is not None
        assert worker.stdout is not None
        timed_out: list[bool] = []

        def give_up() -> None:
            timed_out.append(True)
            worker.kill()

        timer = Timer(limit, give_up)
        timer.daemon = True
        timer.start()
        try:
            write_frame(worker.stdin, task)
            answer = read_frame(worker.stdout)
        except (OSError, BrokenFrameError):
            answer = None
        finally:
            timer.cancel()
        if answer is None:
            worker.kill()
            if timed_out:
                future.set_exception(WorkerTimeoutError(f"It took longer than {limit:.0f} seconds and was stopped."))
            else:
                future.set_exception(WorkerDiedError("The worker process ended in the middle of it."))
            return False
        if isinstance(answer, BaseException):
            future.set_exception(answer)
        else:
            future.set_result(answer.value if isinstance(answer, Returned) else answer)
        return True

    def _start(self) -> subprocess.Popen[bytes]:
        worker = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with self._lock:
            self._workers.add(worker)
            if self._is_shut:
                worker.kill()
        return worker

    def _forget(self, worker: subprocess.Popen[bytes] | None) -> None:
        if worker is None:
            return
        with self._lock:
            self._workers.discard(worker)
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    _log.debug("a dead worker's pipe was closed already")
        try:
            worker.wait(2)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()
