# PostgreSQL: a cluster of our own, on loopback with passwords, never the system's and never as root. Sourced.
# shellcheck shell=bash

postgres_bin() {
    local folder
    # Debian keeps them out of the path, one folder a version: the newest wins.
    for folder in $(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -Vr) \
        "$(dirname "$(readlink -f "$(command -v initdb || echo /nowhere/initdb)")")"; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/psql" ]; then
            printf '%s\n' "$folder"
            return
        fi
    done
    return 1
}

ensure_postgres() { postgres_bin >/dev/null || install_packages postgresql; }

# The system user that the cluster runs as: ourselves, unless we are root.
postgres_user() {
    if ! is_root; then
        id -un
    elif id postgres >/dev/null 2>&1; then
        echo postgres
    else
        echo nobody
    fi
}
as_postgres() { as_user "$(postgres_user)" "$@"; }

# Where the cluster lies: under RUN_DIR, or, where another user can't get through to it (a home folder of mode 700),
# under /var/lib. Decided once.
postgres_data() {
    local data
    data=$(setting postgres.data)
    if [ -z "$data" ]; then
        data=$RUN_DIR/postgres
        if is_root && ! as_postgres test -x "$RUN_DIR"; then
            data=/var/lib/judge/$(printf %s "$RUN_DIR" | sha256sum | cut -c1-12)/postgres
        fi
        setting postgres.data "$data"
    fi
    printf '%s\n' "$data"
}

postgres_create() {
    local data=$1 bin
    bin=$(postgres_bin)
    say "Making a PostgreSQL cluster in $data (about 5 s)."
    rm -rf "$data" "$data.new"
    mkdir -p "$data.new"
    chmod 700 "$data.new"
    (umask 077 && secret postgres-superuser >"$data.password")
    ! is_root || chown "$(postgres_user):" "$data.new" "$data.password"
    as_postgres "$bin/initdb" -D "$data.new" --username=postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 \
        --data-checksums --pwfile="$data.password" >"$RUN_DIR/initdb.log" 2>&1 ||
        { tail -n 15 "$RUN_DIR/initdb.log" >&2; die "initdb failed." "The whole log is $RUN_DIR/initdb.log"; }
    rm -f "$data.password"
    cat >>"$data.new/postgresql.conf" <<'CONF'
# Set by deploy/lib/postgres.sh when the cluster was made; yours to change after that.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 300
shared_buffers = 256MB
wal_compression = on
CONF
    # The last step: a cluster under its own name is whole.
    mv "$data.new" "$data"
}

# A server on this very cluster that RUN_DIR has lost sight of (its pid file is gone, or it was killed a moment ago and
# still ends) would keep the next one from starting. It is known by its working folder.
postgres_works_on() { [ "$(as_root readlink "/proc/$1/cwd" 2>/dev/null)" = "$2" ]; }
# A killed process is there, without a folder, until its parent has taken note.
postgres_left() { [ ! -d "/proc/$1" ] || { ! postgres_works_on "$1" "$2" && ! grep -q '^State:.Z' "/proc/$1/status"; }; }
postgres_end_lost() {
    local data=$1 pid
    pid=$(as_postgres head -n 1 "$data/postmaster.pid" 2>/dev/null) || return 0
    if postgres_works_on "$pid" "$data"; then
        say "A PostgreSQL of an earlier run still works on this cluster (process $pid); it is stopped first."
        as_root kill -INT "$pid"
    fi
    wait_until 30 postgres_left "$pid" "$data" || warn "Process $pid still works on $data."
}

postgres_start() {
    if is_running postgres; then return; fi
    local data port version bin prefix
    data=$(postgres_data) bin=$(postgres_bin)
    [ -f "$data/PG_VERSION" ] || postgres_create "$data"
    version=$(cat "$data/PG_VERSION")
    if [[ "$bin" == /usr/lib/postgresql/* ]]; then bin=/usr/lib/postgresql/$version/bin; fi
    [ -x "$bin/postgres" ] || die "The cluster in $data was made by PostgreSQL $version, which isn't installed any more." \
        "Install postgresql-$version again, or start anew with 'make reset' (removes all data)."
    postgres_end_lost "$data"
    port=$(port_for postgres)
    set_user_prefix "$(postgres_user)"
    start_process postgres "${prefix[@]}" "$bin/postgres" -D "$data" -p "$port"
    await postgres 60 postgres_answers
}

postgres_answers() { psql_as postgres postgres -qc 'select 1' >/dev/null 2>&1; }

# psql_as ROLE DATABASE ARGUMENTS...: psql over loopback with the role's password.
psql_as() {
    local role=$1 database=$2 name=postgres-$1
    shift 2
    [ "$role" != postgres ] || name=postgres-superuser
    PGPASSWORD=$(secret "$name") PGCONNECT_TIMEOUT=5 "$(postgres_bin)/psql" -X -h 127.0.0.1 -p "$(setting postgres.port)" \
        -U "$role" -d "$database" -v ON_ERROR_STOP=1 "$@"
}

# postgres_url ROLE [DATABASE]
postgres_url() {
    local role=$1 name=postgres-$1
    [ "$role" != postgres ] || name=postgres-superuser
    printf 'postgres://%s:%s@127.0.0.1:%s/%s\n' "$role" "$(secret "$name")" "$(setting postgres.port)" "${2:-judge}"
}

# The database and its two roles: the owner, whom the api and the migrations use, and the worker's, which the
# migrations grant what it may see. Neither is a superuser nor may make roles. Passwords are set anew each time.
postgres_prepare_database() {
    psql_as postgres postgres -q <<SQL
select 'create role judge login' where not exists (select from pg_roles where rolname = 'judge') \gexec
select 'create role judge_worker login' where not exists (select from pg_roles where rolname = 'judge_worker') \gexec
alter role judge login nosuperuser nocreaterole nocreatedb password '$(secret postgres-judge)';
alter role judge_worker login nosuperuser nocreaterole nocreatedb password '$(secret postgres-judge_worker)';
select 'create database judge owner judge' where not exists (select from pg_database where datname = 'judge') \gexec
SQL
}

postgres_stop() { stop_process postgres INT 30; }
