"""Where a partner may have us write: on the Internet, never inside our own network. Pure."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from repere.socle.langue import _

_NAT64: Final = IPv6Network("64:ff9b::/96")
_PORT: Final = 443
_PORT_LIBRE: Final = 1024


def is_public(adresse: str) -> bool:
    """Say whether an IP address is one of the Internet, however it is written or wrapped."""
    try:
        ip = ip_address(adresse.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        dedans = _wrapped(ip)
        if dedans is not None:
            return is_public(str(dedans))
    return ip.is_global and not ip.is_multicast


def fault_of(url: str, *, prives: bool = False) -> str:
    """Return why nothing may be sent to ``url``, in words; "" when it may. Names are looked up later.

    ``prives``: this server may write anywhere, for trials on one machine.
    """
    try:
        parties = urlsplit(url)
        port = parties.port
    except ValueError:
        return _("Cette adresse est mal écrite.")
    if parties.scheme != "https" and not (prives and parties.scheme == "http"):
        return _("L’adresse commence par https://.")
    if not parties.hostname or parties.username is not None or parties.password is not None:
        return _("Écrivez une adresse complète, sans nom d’utilisateur.")
    if prives:
        return ""
    if port is not None and port != _PORT and port < _PORT_LIBRE:
        return _("Ce port n’est pas permis.")
    if _is_ip(parties.hostname) and not is_public(parties.hostname):
        return _("Cette adresse n’est pas sur internet.")
    return ""


def _wrapped(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that gateways would reach through ``ip``."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour


def _is_ip(hote: str) -> bool:
    try:
        ip_address(hote)
    except ValueError:
        return False
    return True
