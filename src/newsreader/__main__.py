"""``python -m newsreader`` is the program."""

import sys

from newsreader.cli import main

if __name__ == "__main__":
    sys.exit(main())
