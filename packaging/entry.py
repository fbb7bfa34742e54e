"""What the bundle's executable runs."""

from __future__ import annotations

import sys

from newsreader.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
