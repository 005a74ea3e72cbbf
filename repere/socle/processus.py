"""What a server asks of the system: a port that is free, and processes that do not outlive it."""

import ctypes
import signal
import socket
import sys
from typing import Final

# Of <linux/prctl.h>: the signal that a process gets when the one that started it dies.
_PR_SET_PDEATHSIG: Final = 1
_PORT_MAX: Final = 65_535


class PortIndisponible(Exception):
    """The address cannot be listened at; the text says why, and what to do."""


def refuse_taken_port(hote: str, port: int) -> None:
    """Raise PortIndisponible unless ``port`` can be listened at on ``hote``.

    granian shares its port (SO_REUSEPORT): a second server would start without a word, and visitors
    would get now one, now the other.
    """
    if not 0 < port <= _PORT_MAX:
        raise PortIndisponible(f"Le port {port} n’existe pas : choisissez de 1 à {_PORT_MAX}.")
    try:
        famille, genre, _, _, adresse = socket.getaddrinfo(hote, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(famille, genre) as prise:
            # A server stopped a moment ago does not hold the port; one that listens does.
            prise.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            prise.bind(adresse)
    except PermissionError as erreur:
        raise PortIndisponible(f"Le port {port} est réservé au système : PORT=8000.") from erreur
    except socket.gaierror as erreur:
        raise PortIndisponible(f"Adresse d’écoute inconnue : {hote}.") from erreur
    except OSError as erreur:
        raise PortIndisponible(
            f"Le port {port} est déjà pris sur {hote}, ou cette adresse n’est pas la nôtre. "
            f"Arrêtez l’autre programme, ou choisissez un autre port : PORT={port % _PORT_MAX + 1}."
        ) from erreur


def end_with_parent(par: signal.Signals = signal.SIGTERM) -> None:
    """Have this process get ``par`` when the one that started it dies, even killed. Linux only: else nothing.

    Otherwise orphans hold the port, and answer with yesterday's code.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, par)
