#!/bin/sh
# Writes requirements.lock and requirements-dev.lock anew: one version of everything for Python 3.11 to 3.13 and every
# system, with the hashes of all its files and without the address of any index. Needs the program uv on PATH.
set -eu
command -v uv >/dev/null || { echo "make lock needs uv (https://docs.astral.sh/uv/); nothing was changed." >&2; exit 1; }
compile() {
    printf 'hatchling\neditables\n' | uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-header --no-annotate pyproject.toml - "$@"
}
write() {
    lock=$1; title=$2; shift 2
    new=$(compile "$@")
    printf '# %s\n# Versions and hashes of every package, for Python 3.11 to 3.13; written by `make lock`.\n%s\n' "$title" "$new" >"$lock"
}
# The program is installed from its checkout without build isolation, so its build backend is locked too.
write requirements.lock "What Newsreader needs to run."
write requirements-dev.lock "What Newsreader needs to run, to be tested and to be packaged." --extra dev -c requirements.lock
