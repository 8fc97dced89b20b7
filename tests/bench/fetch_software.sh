#!/usr/bin/env bash
# The Debian source packages of the `software` suite: fetch_software.sh DIR
# Uses the distribution's own package sources with deb-src switched on for this call only; needs dpkg-dev.
set -euo pipefail
dir=${1:?usage: fetch_software.sh DIR}
mkdir -p "$dir" && dir=$(cd "$dir" && pwd)
apt=$(mktemp -d); trap 'rm -rf "$apt"' EXIT
mkdir -p "$apt/parts" "$apt/lists/partial"
shopt -s nullglob
for f in /etc/apt/sources.list.d/debian*.sources; do
    sed 's/^Types: *deb *$/Types: deb-src/' "$f" >"$apt/parts/$(basename "$f")"
done
if [ -s /etc/apt/sources.list ]; then
    sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$apt/parts/main.list"
fi
opts=(-q "-oDir::Etc::sourcelist=/dev/null" "-oDir::Etc::sourceparts=$apt/parts" "-oDir::State::lists=$apt/lists"
      "-oAPT::Sandbox::User=root")
apt-get "${opts[@]}" update
cd "$dir"
apt-get "${opts[@]}" source zlib bzip2 lua5.4
