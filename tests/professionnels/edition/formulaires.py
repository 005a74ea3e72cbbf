"""A form of a page as a browser without scripts would send it."""

from html.parser import HTMLParser
from typing import Any


class _Lecteur(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.formulaires: list[dict[str, list[str]]] = []
        self.champs: dict[str, list[str]] = {}
        self.texte: str | None = None
        self.select: tuple[str, bool] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        nom = a.get("name") or ""
        if tag == "form":
            self.champs = {}
            self.formulaires.append(self.champs)
        elif tag == "input" and nom:
            genre = a.get("type", "text")
            if genre not in {"checkbox", "radio"} or "checked" in a:
                self.champs.setdefault(nom, []).append(
                    a.get("value") or ("on" if genre == "checkbox" else "")
                )
        elif tag == "textarea":
            self.texte, self._contenu = nom, ""
        elif tag == "select":
            self.select = (nom, False)
        elif tag == "option" and self.select and ("selected" in a or not self.select[1]):
            self.champs[self.select[0]] = [a.get("value") or ""]
            self.select = (self.select[0], True)

    def handle_data(self, data: str) -> None:
        if self.texte is not None:
            self._contenu += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.texte is not None:
            contenu = self._contenu
            self.champs[self.texte] = [contenu[1:] if contenu.startswith("\n") else contenu]
            self.texte = None
        elif tag == "select":
            self.select = None


def sent(html: str, avec: str = "base") -> dict[str, Any]:
    """Return what the form that holds a field ``avec`` would send untouched."""
    lecteur = _Lecteur()
    lecteur.feed(html)
    for champs in lecteur.formulaires:
        if avec in champs:
            return {n: v for n, v in champs.items() if n != "csrfmiddlewaretoken"}
    raise AssertionError(f"no form holds {avec}")
