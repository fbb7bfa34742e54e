"""Time left: silent at first, steady while the rate is, right about a change of it."""

import pytest

from newsreader.model.reports import JobKind, Progress
from newsreader.ui.job_progress import JobProgress
from newsreader.ui.plurals import english_form
from newsreader.ui.status_bar import StatusLine
from newsreader.ui.theme import Theme
from newsreader.ui.time_left import TimeLeft, words_of_seconds


def tr(source: str, _note: str = "", n: int = -1) -> str:
    return english_form(source, n).replace("%Ln", str(n))


def run(time: TimeLeft, rate: float, start: float, seconds: int, done: float, total: int) -> float:
    for second in range(seconds):
        time.tell(start + second, int(done + rate * second), total)
    return done + rate * (seconds - 1)


def test_nothing_is_said_before_it_can_be_known() -> None:
    time = TimeLeft()
    time.tell(0.0, 0, None)
    time.tell(1.0, 0, 100)
    time.tell(2.0, 10, 100)
    assert time.seconds(2.0) is None
    stalled = TimeLeft()
    run(stalled, 0, 0.0, 60, 5, 100)
    assert stalled.seconds(60.0) is None


def test_a_steady_job_counts_down_without_a_jump() -> None:
    time = TimeLeft()
    shown: list[float] = []
    for second in range(90):
        # a little faster and slower, as jobs are
        time.tell(float(second), second * 10 + (second % 3), 1000)
        if (left := time.seconds(float(second))) is not None:
            shown.append(left)
    assert shown[0] == pytest.approx(95, abs=8)
    steps = [before - after for before, after in zip(shown, shown[1:], strict=False)]
    assert min(steps) >= 0


def test_the_rate_is_that_of_late() -> None:
    time = TimeLeft()
    done = run(time, 100, 0.0, 40, 0, 10_000)
    run(time, 10, 40.0, 60, done, 10_000)
    left = time.seconds(99.0)
    assert left is not None
    assert left == pytest.approx((10_000 - done - 590) / 10, rel=0.3)


def test_another_job_begins_anew() -> None:
    time = TimeLeft()
    run(time, 10, 0.0, 20, 0, 1000)
    time.tell(21.0, 0, 50)
    assert time.seconds(21.0) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "a few seconds left"),
        (22, "about 20 seconds left"),
        (58, "about 1 minute left"),
        (170, "about 3 minutes left"),
        (59 * 60, "about 1 hour left"),
        (7400, "about 2 hours left"),
    ],
)
def test_words(seconds: float, words: str) -> None:
    assert words_of_seconds(seconds, tr) == words


def test_a_pause_is_said_and_the_estimate_begins_anew(qtbot: object, theme: Theme) -> None:
    status = StatusLine(theme)
    progress = JobProgress(status)
    progress.set_progress(Progress(JobKind.ANALYSE, 5, 10))
    wishes: list[bool] = []
    status.pause_requested.connect(wishes.append)
    status._pause.click()
    progress.set_paused(True)
    assert (status.time_left(), status._pause.text()) == ("paused", "Continue")
    status._pause.click()
    progress.set_paused(False)
    assert (status.time_left(), status._pause.text()) == ("", "Pause")
    assert wishes == [True, False]


def test_a_wish_to_cancel_is_not_talked_over(qtbot: object, theme: Theme) -> None:
    status = StatusLine(theme)
    progress = JobProgress(status)
    progress.set_progress(Progress(JobKind.IMPORT, 5, 10))
    status._cancel.click()
    progress.set_progress(Progress(JobKind.IMPORT, 6, 10))
    assert status.text() == "Cancelling…"
    progress.finish(JobKind.IMPORT)
    progress.set_progress(Progress(JobKind.ANALYSE, 1, 10))
    assert status.text().startswith("Finding names in 1 of 10")


def test_the_next_job_is_shown_when_one_ends_and_moves_have_no_pause(qtbot: object, theme: Theme) -> None:
    status = StatusLine(theme)
    progress = JobProgress(status)
    progress.set_progress(Progress(JobKind.LINK, 1000, 5000))
    assert status.text() == "Linking all names anew: 1,000 of 5,000"
    assert not status._pause.isHidden()
    progress.set_progress(Progress(JobKind.MOVE, 50, 100))
    assert status.text() == "Moving 50 of 100 articles"
    assert (status._pause.isHidden(), status._cancel.isHidden()) == (True, False)
    progress.finish(JobKind.MOVE)
    assert status.text().startswith("Linking all names anew")
    progress.finish(JobKind.LINK)
    assert progress.is_idle
