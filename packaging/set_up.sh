#!/bin/sh
# Makes .venv and installs the locked packages into it; does nothing when they are there already.
# Usage: set_up.sh run|dev      (dev: what the tests need as well)
set -eu
cd "$(dirname "$0")/.."
venv=.venv
lock=requirements.lock
[ "$1" = dev ] && lock=requirements-dev.lock

find_python() {
    for name in ${PYTHON_FOR_NEWSREADER:-} python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$name"
            return 0
        fi
    done
    echo "Newsreader needs Python 3.11, 3.12 or 3.13, and none was found. Install one, then run this again." >&2
    return 1
}

wanted=$(cat "$lock" pyproject.toml | cksum)
for mark in "$venv/.installed-$1" "$venv/.installed-dev"; do
    if [ -f "$mark" ]; then
        # what the tests need holds what the program needs
        of=$lock
        [ "$mark" = "$venv/.installed-dev" ] && of=requirements-dev.lock
        [ "$(cat "$mark")" = "$(cat "$of" pyproject.toml | cksum)" ] && exit 0
    fi
done

python=$(find_python)
if [ ! -x "$venv/bin/python" ]; then
    echo "Setting up $venv with $("$python" --version) ..."
    # Debian's Python may come without ensurepip
    "$python" -m venv "$venv" >/dev/null 2>&1 || { rm -rf "$venv" && "$python" -m venv --without-pip "$venv"; }
fi
pip() {
    if [ -x "$venv/bin/pip" ]; then
        "$venv/bin/python" -m pip --disable-pip-version-check "$@"
    else
        "$python" -m pip --disable-pip-version-check --python "$venv/bin/python" "$@"
    fi
}
echo "Installing packages (the first time this takes a minute) ..."
pip install --quiet --require-hashes -r "$lock"
if [ "$1" = dev ]; then
    pip install --quiet --no-deps --no-build-isolation --editable .
else
    # the run lock has no build tools: a path file does what an editable install would
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
    echo "$PWD/src" > "$site/newsreader-checkout.pth"
fi
echo "$wanted" > "$venv/.installed-$1"
