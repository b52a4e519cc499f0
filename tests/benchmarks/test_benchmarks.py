"""The benchmarks run; how fast anything is, is not tested."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.benchmarks.__main__ import SUBJECTS
from tests.benchmarks.maps import make_map
from tests.benchmarks.measuring import CHECKOUT, QUICK, Row, Target
from tests.benchmarks.opening import program

_UNITS = ("s", "ms", "MB")


def _printed(*arguments: str) -> list[str]:
    command = [sys.executable, "-W", "error", "-m", "tests.benchmarks", "--quick", *arguments]
    done = subprocess.run(command, cwd=CHECKOUT, check=False, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()[1:]


@pytest.mark.skipif(sys.platform == "win32", reason="the benchmarks ask POSIX what processes took")
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_prints_rows_of_finite_positive_numbers(subject: str) -> None:
    if subject == "page" and program() is None:
        pytest.skip("there is no browser")
    lines = _printed(subject)
    assert lines
    for line in lines:
        _, ours, baseline, ratio, *_ = [cell for cell in line.split("  ") if cell]
        numbers = [*(cell.split() for cell in (ours, baseline)), [ratio]]
        assert all(0 < float(number) < float("inf") for number, *_ in numbers), line
        assert all(unit in _UNITS for _, *rest in numbers for unit in rest), line


def test_an_unknown_subject_is_refused() -> None:
    command = [sys.executable, "-m", "tests.benchmarks", "nothing"]
    done = subprocess.run(command, cwd=CHECKOUT, check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert "no subject is called nothing" in done.stderr


def test_the_same_map_is_made_each_time() -> None:
    assert make_map(QUICK.claims, relations=QUICK.relations) == make_map(QUICK.claims, relations=QUICK.relations)
    assert len(make_map(QUICK.claims, relations=QUICK.relations).relations) == QUICK.relations


def test_a_row_is_judged_by_its_ratio_or_by_its_own_number() -> None:
    assert Row("", 3, 2, "").verdict == "-"
    assert Row("", 3, 2, "", Target(1.5)).verdict == "ok"
    assert Row("", 3, 2, "", Target(1.0)).verdict == "MISSED"
    assert Row("", 3, 2, "", Target(2.0, of="ours")).verdict == "MISSED"
