"""The images of the guide of professionals: pages of the space, with people and demands that nobody is.

.venv/bin/python outils/captures_espace.py
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

RACINE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(RACINE))

from bench.pages.chromium import browser  # noqa: E402 — the root of the repository first
from bench.pages.serveur import serve  # noqa: E402
from outils.captures import IMAGES, LARGEURS, prepare, save  # noqa: E402

# Run in the base of the pictures: makes people, then prints their cookies and what to look at.
GENS = """
import json, time
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
from repere.annuaire.models import Lieu
from repere.comptes.roles import Role
from repere.comptes.services.invitations import invite
from repere.comptes.services.roles import grant_role
from repere.professionnels.models import Revendication
from repere.professionnels.portee import over_structure, over_zone
from repere.professionnels.services.structures import structure_of
from repere.territoires.models import Zone

def personne(nom, courriel, *roles):
    qui = get_user_model().objects.create_user(courriel, email=courriel, first_name=nom)
    qui.emailaddress_set.create(email=courriel, verified=True, primary=True)
    for role, ou in roles:
        grant_role(personne=qui, role=role, perimetre=ou)
    return qui

def temoin(qui):
    session = SessionStore()
    session[SESSION_KEY] = str(qui.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = qui.get_session_auth_hash()
    session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": time.time()}
    ]
    session["account_authentication_methods_user"] = str(qui.pk)
    session.save()
    return session.session_key

lieux = Lieu.objects.published().filter(rattachement__zones__nom="Tours").order_by("nom", "pk")
lieu, autre = list(lieux.distinct())[:2]
structure = structure_of(lieu=lieu, par=None)
zone = Zone.objects.get(nom="Tours", zonage="bassins-de-vie")
anim = personne("Nadia Benali", "nadia.benali@exemple.fr", (Role.ANIMATEUR, over_zone(zone)))
claire = personne("Claire Moreau", "claire@exemple.fr", (Role.GESTIONNAIRE, over_structure(structure)))
personne("Yanis Petit", "yanis@exemple.fr", (Role.PROFESSIONNEL, over_structure(structure)))
lea = personne("Léa Lune", "lea.lune@exemple.fr")
invite(courriel="sofia@exemple.fr", role=Role.PROFESSIONNEL, perimetre=over_structure(structure), par=claire)
demande = Revendication.objects.create(
    lieu=autre, personne=lea, fonction="Médiatrice numérique",
    message="Je tiens la permanence du mardi. La directrice est Mme Martin.",
)
print("GENS" + json.dumps({
    "espace-neuf": [temoin(lea), "/espace/", 360],
    "espace-equipe": [temoin(claire), f"/espace/equipes/structure/{structure.pk}/", 360],
    "espace-demande": [temoin(anim), f"/espace/demandes/{demande.pk}/", 1280],
}))
"""


def people(base: Path) -> dict[str, tuple[str, str, int]]:
    """Make people in the base at ``base``; return who looks at what, how wide."""
    environ = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "REPERE_DATA_DIR": str(base)}
    dit = subprocess.run(  # noqa: S603 - our own command, no word of anybody
        [sys.executable, "-m", "repere.socle.cli", "shell", "-c", GENS],
        env=environ,
        cwd=RACINE,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lu: dict[str, tuple[str, str, int]] = json.loads(dit.partition("GENS")[2])
    return lu


def shoot(chromium: Browser, site: str, nom: str, vue: tuple[str, str, int]) -> None:
    temoin, adresse, largeur = vue
    contexte = chromium.new_context(
        base_url=site,
        viewport={"width": largeur, "height": LARGEURS[largeur]},
        reduced_motion="reduce",
        service_workers="block",
    )
    contexte.add_cookies([{"name": "sessionid", "value": temoin, "url": site}])
    page = contexte.new_page()
    page.goto(adresse, wait_until="networkidle")
    save(page, IMAGES / f"{nom}-{largeur}.png")
    contexte.close()


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="repere-captures-") as dossier:
        base = Path(dossier)
        prepare(base)
        vues = people(base)
        with serve(base, 1) as serveur, browser() as chromium:
            for nom, vue in vues.items():
                shoot(chromium, serveur.adresse, nom, vue)


if __name__ == "__main__":
    main()
