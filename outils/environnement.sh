# Sourced by ./start and ./check: what they need on a bare Debian 12. POSIX sh.

dire() { printf '\033[1m%s\033[0m\n' "$*"; }

# paquets NAME...: install Debian packages as root; otherwise say what to install, and stop.
paquets() {
    if [ "$(id -u)" -ne 0 ]; then
        dire "Il manque des paquets Debian. Installez-les, puis relancez :"
        echo "    sudo apt-get install --no-install-recommends $*"
        exit 1
    fi
    dire "Installation des paquets Debian : $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# exiger PACKAGES TEST...: install PACKAGES (one word, space-separated) unless the command TEST succeeds.
exiger() {
    manquants=$1
    shift
    # shellcheck disable=SC2086 # the list is meant to be split
    "$@" >/dev/null 2>&1 || paquets $manquants
}

# une_fois STAMP FILE COMMAND...: run COMMAND unless it already succeeded for this content of FILE.
une_fois() {
    temoin=$1 fichier=$2
    shift 2
    somme=$(cksum <"$fichier")
    [ -f "$temoin" ] && [ "$(cat "$temoin")" = "$somme" ] && return 0
    "$@"
    echo "$somme" >"$temoin"
}

installer_python() {
    dire "Environnement Python…"
    [ -x .venv/bin/pip ] || python3 -m venv --clear .venv
    .venv/bin/pip install -qq --disable-pip-version-check --editable "$1"
}

installer_npm() {
    dire "Données et outils npm…"
    # --omit empties node_modules of test tools; without it everything comes.
    npm ci --silent "$@"
}

# preparer_environnement EXTRA: EXTRA is "" to serve, "dev" to test.
preparer_environnement() {
    exiger "python3 python3-venv" python3 -c 'import ensurepip, venv'
    exiger "nodejs npm" npm --version
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        dire "Il faut Python 3.11 ou plus récent."
        exit 1
    }
    if [ "$1" = dev ] || [ -f .venv/pret-dev ]; then
        mkdir -p .venv
        une_fois .venv/pret-dev pyproject.toml installer_python '.[dev]'
        une_fois .venv/pret-npm-dev package-lock.json installer_npm
    else
        mkdir -p .venv
        une_fois .venv/pret pyproject.toml installer_python .
        une_fois .venv/pret-npm package-lock.json installer_npm --omit=dev
    fi
}
