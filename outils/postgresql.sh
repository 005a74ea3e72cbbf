# Sourced by ./check: a PostgreSQL of its own, in a temporary folder, reached by a socket only. POSIX sh.

PG_DOSSIER=

# PostgreSQL refuses to run as root.
en_tant_que_postgres() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

demarrer_postgresql() {
    PG_BIN=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
    PG_DOSSIER=$(en_tant_que_postgres mktemp -d)
    en_tant_que_postgres "$PG_BIN/initdb" -D "$PG_DOSSIER/base" -U repere -A trust -E UTF8 >/dev/null
    en_tant_que_postgres "$PG_BIN/pg_ctl" -D "$PG_DOSSIER/base" -w -l "$PG_DOSSIER/journal" \
        -o "-k $PG_DOSSIER -h '' -c fsync=off -c full_page_writes=off -c synchronous_commit=off" start >/dev/null
    en_tant_que_postgres chmod 755 "$PG_DOSSIER"
    URL_POSTGRESQL="postgres://repere@$(printf %s "$PG_DOSSIER" | sed 's|/|%2F|g')/repere"
}

arreter_postgresql() {
    [ -n "$PG_DOSSIER" ] || return 0
    en_tant_que_postgres "$PG_BIN/pg_ctl" -D "$PG_DOSSIER/base" -m immediate stop >/dev/null 2>&1 || true
    en_tant_que_postgres rm -rf "$PG_DOSSIER"
}
