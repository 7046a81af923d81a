#!/bin/sh
# Fetches whole problem packages by other people, for tests: the source distributions of problemtools and bapctools on
# PyPI carry some as examples. Nothing of them is committed. Prints the folder, in which each package is a folder:
#   problemtools/{different,guess,hello,oddecho}   bapctools/{hello,fltcmp,different,identity,…}
# Links (some lead out of a package, to headers shared by several) are replaced by what they point to.
set -eu

cache=${JUDGE_PACKAGES:-${XDG_CACHE_HOME:-$HOME/.cache}/judge-packages}
problemtools=1.20260907
bapctools=2026.10.0
ready=$cache/ready-$problemtools-$bapctools

if [ ! -d "$ready" ]; then
  command -v python3 >/dev/null || { echo "fetch-packages: python3 is missing" >&2; exit 1; }
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/work.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  for package in "problemtools==$problemtools" "bapctools==$bapctools"; do
    echo "fetch-packages: downloading $package (a few MB)" >&2
    # pip asks a source distribution for its metadata, for which it fetches the build tool that the package names.
    tries=3
    until python3 -m pip download -q --no-deps --no-binary :all: -d "$work" "$package" >&2; do
      tries=$((tries - 1))
      [ "$tries" -gt 0 ] || { echo "fetch-packages: no $package to be had" >&2; exit 1; }
    done
  done
  for archive in "$work"/*.tar.gz; do tar -xzf "$archive" -C "$work"; done
  for pair in "problemtools-$problemtools/examples problemtools" "bapctools-$bapctools/test/problems bapctools"; do
    from=$work/${pair% *} to=$work/ready/${pair#* }
    mkdir -p "$to"
    for yaml in "$from"/*/problem.yaml; do cp -RL "$(dirname "$yaml")" "$to/"; done
  done
  # Another run may have been faster.
  mv "$work/ready" "$ready" 2>/dev/null || [ -d "$ready" ]
fi
echo "$ready"
