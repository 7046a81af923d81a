#!/usr/bin/env bash
# Stops everything and removes the data of this installation: it asks nothing, and says what it removes.
# Images, build results and the programs in .run/tools stay.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source lib/common.sh
source lib/packages.sh
source lib/postgres.sh

[ -d "$RUN_DIR" ] || { say "There is nothing to remove."; exit 0; }
"$ROOT/deploy/down.sh"
step "Removing the data of $RUN_DIR"
data=$(postgres_data)
for path in "$data" "$RUN_DIR"/{nats,nats.conf,objects,keys,cache,s,secrets,settings,credentials.json,services.env} "$RUN_DIR"/*.log "$RUN_DIR"/*.log.old; do
    if [ -e "$path" ]; then
        say "$path"
        rm -rf --one-file-system "$path" 2>/dev/null || as_root rm -rf --one-file-system "$path"
    fi
done
say "Removed. 'make up' starts from nothing."
