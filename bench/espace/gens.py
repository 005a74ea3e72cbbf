"""What people do in the space, one thing after the other, with the time that they take to read and to type."""

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bench.espace.monde import Personne
from bench.espace.navigateur import Navigateur, Releve, form_with

MARQUE = "Banc"
_SIGNALEMENT = re.compile(r"/espace/signalements/(\d+)/")
_HEURES = ("08:30", "09:00", "09:30", "10:00")
_SERVICES = ("demarches", "outils", "acces", "emploi", "securite", "comprendre")
_RECHERCHES = (
    "carte grise",
    "imprimer",
    "wifi",
    "caf",
    "apprendre l’ordinateur",
    "france services",
)
# The page keeps its draft a second and a half after the last key.
_FRAPPE = (2.0, 6.0)


class Fini(Exception):
    """The measure is over: one leaves in the middle of what one does."""


class Gens:
    """One person until the end: ``pause`` is the mean time between two gestures, in seconds."""

    def __init__(
        self, qui: Personne, navigateur: Navigateur, releve: Releve, pause: float, graine: int
    ) -> None:
        self.qui, self.web, self.releve, self.pause = qui, navigateur, releve, pause
        self.hasard = random.Random(graine)
        self.fin = 0.0
        self.adresses: dict[str, str] = {}

    async def live(self, fin: float) -> None:
        """Do things until ``fin``. People do not all sit down at the same second."""
        self.fin = fin
        with suppress(Fini):
            await self._wait(self.hasard.uniform(0, self.pause))
            while True:
                await self._one_of(_ANIMATEUR if self.qui.anime else _PROFESSIONNEL)()

    async def _wait(self, secondes: float) -> None:
        await asyncio.sleep(max(0.0, min(secondes, self.fin - time.monotonic())))
        if time.monotonic() >= self.fin:
            raise Fini

    def _one_of(self, poids: "Poids") -> Callable[[], Awaitable[None]]:
        (geste,) = self.hasard.choices(list(poids), weights=list(poids.values()))
        return lambda: geste(self)

    async def think(self) -> None:
        """From a quarter of the mean to nearly twice it."""
        await self._wait(self.hasard.uniform(0.25, 1.75) * self.pause)

    async def come_in(self) -> None:
        await self.web.get("accueil de l’espace", "/espace/")
        await self.think()

    async def look_around(self) -> None:
        await self.come_in()
        await self.web.get("liste des lieux", "/espace/lieux/")
        await self.think()
        await self.web.get("à vérifier", "/espace/a-verifier/")
        await self.think()

    async def read_public_pages(self) -> None:
        mots = self.hasard.choice(_RECHERCHES)
        await self.web.get("public : recherche", f"/recherche?q={mots}&commune=37261")
        await self.think()
        await self._public_page(self._place())
        await self.think()

    async def edit(self) -> None:
        """Open a section, type, see it kept, save, look at the public page."""
        lieu = self._place()
        await self.web.get("éditeur : sommaire", f"/espace/lieux/{lieu}/modifier/")
        await self.think()
        section = self.hasard.choice(("horaires", "horaires", "services", "materiel"))
        chemin = f"/espace/lieux/{lieu}/modifier/{section}/"
        champs = form_with(await self.web.get("éditeur : ouvrir", chemin), "base")
        if champs is None:
            self.releve.erreurs["éditeur sans formulaire"] += 1
            return
        await self.think()
        marque = self._change(section, champs)
        for _ in range(self.hasard.randint(1, 3)):
            await self.web.post("brouillon", f"{chemin}brouillon/", champs)
            await self._wait(self.hasard.uniform(*_FRAPPE))
        reponse = await self.web.post("enregistrer", chemin, champs | {"geste": ["enregistrer"]})
        if reponse is not None and reponse.status_code == 409:
            await self._choose(chemin, reponse.text, lieu, marque)
        elif reponse is not None and reponse.status_code == 302 and marque:
            self.releve.ecrits.append((lieu, marque, self.qui.nom))
        await self._public_page(lieu)
        await self.think()

    async def _choose(self, chemin: str, html: str, lieu: str, marque: str) -> None:
        """A colleague wrote the same thing meanwhile: one's own words are chosen."""
        self.releve.conflits += 1
        champs = form_with(html, "vues")
        if champs is None:
            self.releve.erreurs["conflit sans formulaire"] += 1
            return
        await self.think()
        miens = {nom: ["mienne"] for nom in set(re.findall(r'name="(choix_\w+)"', html))}
        reponse = await self.web.post("enregistrer", chemin, champs | miens)
        if reponse is not None and reponse.status_code == 302 and marque:
            self.releve.ecrits.append((lieu, marque, self.qui.nom))

    def _change(self, section: str, champs: dict[str, list[str]]) -> str:
        """Change one thing; return the words by which it is found again, if any."""
        if section == "horaires":
            champs["o0_0"], champs["c0_0"] = [self.hasard.choice(_HEURES)], ["12:00"]
            champs["o0_1"], champs["c0_1"] = [""], [""]
            champs["f0"] = [""]
        elif section == "services":
            cle = f"fait_{self.hasard.choice(_SERVICES)}"
            champs[cle] = ["non" if champs.get(cle) == ["oui"] else "oui"]
        else:
            marque = f"{MARQUE} {self.hasard.randrange(10**9)}"
            champs["impression_prix"] = [marque]
            return marque
        return ""

    async def verify(self) -> None:
        chemin = f"/espace/lieux/{self._place()}/verifier/"
        champs = form_with(await self.web.get("vérifier : page", chemin), "revision")
        await self.think()
        if champs:
            await self.web.post("vérifier", chemin, champs)
            await self.think()

    async def decide_reports(self) -> None:
        file = await self.web.get("signalements", "/espace/signalements/")
        await self.think()
        numeros = sorted(set(_SIGNALEMENT.findall(file)))
        if not numeros:
            return
        chemin = f"/espace/signalements/{self.hasard.choice(numeros)}/"
        await self.web.get("signalement", chemin)
        await self.think()
        choix = self.hasard.choice(({"geste": "accepter"}, {"geste": "refuser", "motif": "juste"}))
        await self.web.post("décider", f"{chemin}decider/", choix)
        await self.think()

    async def clear_tasks(self) -> None:
        """Take a place of the campaign, call, say what came of it: three times."""
        campagne = f"/espace/campagnes/{self.qui.campagne}/"
        await self.web.get("campagne", campagne)
        await self.think()
        reponse = await self.web.post("prendre une tâche", f"{campagne}suite/", {})
        for _ in range(3):
            chemin = reponse.headers.get("location", "") if reponse is not None else ""
            if "/taches/" not in chemin:
                return
            champs = form_with(await self.web.get("tâche", chemin), "version")
            await self.think()
            if champs is None:
                return
            issue = self.hasard.choice(("verifie", "verifie", "injoignable"))
            reponse = await self.web.post("conclure une tâche", chemin, champs | {"issue": [issue]})

    async def follow_week(self) -> None:
        await self.come_in()
        await self.web.get("ma semaine", "/espace/semaine/")
        await self.think()

    async def _public_page(self, lieu: str) -> None:
        # The address without its name leads to the whole one, kept by a browser that has been there.
        if lieu not in self.adresses:
            reponse = await self.web.ask("public : renvoi", "GET", f"/lieux/{lieu}/")
            self.adresses[lieu] = reponse.headers.get("location", "") if reponse is not None else ""
        if self.adresses[lieu]:
            await self.web.get("public : lieu", self.adresses[lieu])

    def _place(self) -> str:
        return self.hasard.choice(self.qui.lieux)


Poids = dict[Callable[[Gens], Awaitable[None]], int]
_PROFESSIONNEL: Poids = {
    Gens.edit: 50,
    Gens.verify: 20,
    Gens.look_around: 20,
    Gens.read_public_pages: 10,
}
_ANIMATEUR: Poids = {
    Gens.clear_tasks: 35,
    Gens.decide_reports: 25,
    Gens.edit: 15,
    Gens.look_around: 10,
    Gens.follow_week: 10,
    Gens.read_public_pages: 5,
}
