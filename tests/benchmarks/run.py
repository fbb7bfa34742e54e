"""Run every ``bench_*.py`` of this folder, one after the other; ``make bench`` calls this."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run them all; 1 when one of them fails."""
    failed = 0
    for script in sorted(Path(__file__).resolve().parent.glob("bench_*.py")):
        print(f"== {script.name}", flush=True)
        failed |= subprocess.run([sys.executable, str(script)], check=False).returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
