"""The professional space."""

from datetime import time, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from repere.socle.calendrier import Rendezvous


class ProfessionnelsConfig(AppConfig):
    name = "repere.professionnels"
    verbose_name = "Espace professionnel"

    def calendar(self) -> "list[Rendezvous]":
        """Return what the worker does regularly: the week of each basin, on Mondays after the other digests."""
        from repere.professionnels.services.bilan import send_week_digests
        from repere.professionnels.services.connecteurs import send_changes
        from repere.professionnels.services.rappels import send_reminders
        from repere.professionnels.services.signalements import answer_due
        from repere.socle.calendrier import LUNDI, Rendezvous

        return [
            Rendezvous("bilans de la semaine", send_week_digests, a=time(7, 30), jour=LUNDI),
            Rendezvous("rappels", send_reminders, a=time(8)),
            Rendezvous("outils branchés", send_changes, toutes_les=timedelta(minutes=1)),
            Rendezvous("réponses aux signalements", answer_due, toutes_les=timedelta(minutes=1)),
        ]

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.professionnels.services.purge import purge_space

        return purge_space()

    def ready(self) -> None:
        """Tell accounts how structures and territories are called, and what is kept of people here."""
        from repere.annuaire.services import lieux_proposes
        from repere.annuaire.services.signalements import RECEVEURS
        from repere.comptes.mes_donnees import register_personal_data
        from repere.professionnels import (
            a_faire,
            mes_donnees,
            mes_donnees_edition,
            mes_donnees_outils,
        )
        from repere.professionnels.attentes import equipes as attentes
        from repere.professionnels.attentes.campagnes import waiting_tasks
        from repere.professionnels.attentes.edition import proposals
        from repere.professionnels.attentes.fraicheur import places_to_verify
        from repere.professionnels.attentes.fusions import waiting_duplicates
        from repere.professionnels.attentes.monographies import invited, notes_to_tidy
        from repere.professionnels.attentes.nouveaux import waiting_places
        from repere.professionnels.attentes.reprises import old_monographs
        from repere.professionnels.attentes.signalements import waiting_reports
        from repere.professionnels.bilans import annuaire
        from repere.professionnels.nouvelles.lieux_proposes import received as new_place
        from repere.professionnels.nouvelles.signalements import received
        from repere.professionnels.portee import register
        from repere.professionnels.services import bilan, equipes
        from repere.reseau import mes_donnees as reseau

        register()
        bilan.SECTIONS.extend(annuaire.SECTIONS)
        # People who wait for an answer first, then pages; what can wait for months comes last.
        a_faire.SOURCES.extend([attentes.claims, waiting_reports, waiting_places, proposals])
        a_faire.SOURCES.extend([invited, waiting_tasks, attentes.invitations])
        a_faire.SOURCES.extend(
            [notes_to_tidy, places_to_verify, waiting_duplicates, old_monographs]
        )
        lieux_proposes.RECEVEURS.append(new_place)
        RECEVEURS.append(received)
        equipes.register()
        register_personal_data("revendications", mes_donnees.claims)
        register_personal_data("taches", mes_donnees.tasks)
        register_personal_data("menes", mes_donnees.led)
        register_personal_data("lieux_proposes", mes_donnees.proposed_places)
        register_personal_data("verifications", mes_donnees.verifications)
        register_personal_data("reseau", reseau.export)
        register_personal_data("outils", mes_donnees_outils.export)
        register_personal_data("edition", mes_donnees_edition.export)
