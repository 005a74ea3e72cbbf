"""What ``POST /assistant`` receives and answers. These models document and test; the interface builds."""

from types import GenericAlias
from typing import Any, Final

from ninja import Schema
from pydantic import Field, create_model

from repere.api.schemas import LieuTrouve
from repere.assistant.dialogue.entree import Geste
from repere.socle.langue import LANGUES

TEXTE_MAX: Final = 4000
JETON_MAX: Final = 2000
GESTE: Final = f"^(?:{'|'.join(Geste)})(?::[A-Za-z0-9:_-]{{1,60}})?$"
CORPS: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "text": {
            "type": "string",
            "maxLength": TEXTE_MAX,
            "description": "Ce que la personne écrit ; vide quand elle touche un bouton. Au-delà de 1 000 "
            "caractères, le reste n’est pas lu.",
        },
        "state": {
            "type": "string",
            "maxLength": JETON_MAX,
            "description": "Le `state` de la réponse d’avant. Absent, périmé ou illisible : la conversation "
            "commence.",
        },
        "tap": {
            "type": "string",
            "pattern": GESTE,
            "description": "Le bouton touché : l’`entree` d’un choix, d’une réponse rapide ou d’une pastille.",
        },
        "lang": {
            "type": "string",
            "enum": list(LANGUES),
            "description": "La langue de la page, tant que la personne n’en écrit pas une autre.",
        },
    },
    "required": ["text"],
    "additionalProperties": False,
    "example": {"text": "aide pour la Caf à Joué-lès-Tours, gratuit"},
}


class Choix(Schema):
    libelle: str = Field(description="Les mots du bouton.")
    entree: str = Field(description="À envoyer dans `tap`.", examples=["lieu:37122"])
    precision: str = Field(description="Ce qui le distingue, ou des exemples ; peut être vide.")
    pictogramme: str = Field(description="Clé du pictogramme d’un besoin ; peut être vide.")


class QuestionPosee(Schema):
    genre: str = Field(description="`need` : quoi ; `place` : où ; `which` : laquelle.")
    texte: str = Field(description="La question.")
    choix: list[Choix] = Field(description="Réponses à toucher ; des mots conviennent aussi.")


class Pastille(Schema):
    genre: str = Field(description="`service`, `lieu`, `public`, `contrainte` ou `generaliste`.")
    valeur: str = Field(description="Valeur comprise.")
    libelle: str = Field(description="La même, en mots.")
    retirer: str = Field(description="Le `tap` qui la retire.")
    changer: str = Field(description="Le `tap` qui en demande une autre ; peut être vide.")


class Porte(Schema):
    nom: str = Field(description="À qui s’adresser.")
    lien: str = Field(description="`tel:` ou adresse.")


class Contact(Schema):
    nom: str = Field(description="Numéro ou site.")
    lien: str = Field(description="`tel:`, `sms:` ou adresse.")
    libelle: str = Field(description="Les mots du bouton.")


class CarteUrgence(Schema):
    code: str = Field(description="Le danger compris.")
    titre: str = Field(description="À montrer en premier.")
    phrases: list[str] = Field(description="Quoi faire.")
    contacts: list[Contact] = Field(description="Le premier est le principal.")
    quitter: bool = Field(description="Vrai : proposer de quitter la page au plus vite.")


class Compris(Schema):
    services: list[str] = Field(description="Besoins, le premier d’abord : valeurs du standard.")
    place: str | None = Field(description="Commune ou département.")
    place_code: str | None = Field(description="Code Insee ; deux caractères pour un département.")
    publics: list[str] = Field(description="Pour qui.")
    contraintes: list[str] = Field(description="À quelles conditions.")
    out_of_scope: str | None = Field(description="Urgence ou sujet qui n’est pas le nôtre.")


class _Aide(Schema):
    telephone: Porte = Field(description="Un numéro qui répond partout.")
    adresse: str = Field(description="La page qui les montre tous.")


class _Reponse(Schema):
    state: str = Field(
        description="À renvoyer au tour suivant, dans les 24 heures. Ne contient aucun texte."
    )
    action: str = Field(description="Ce que fait l’assistant.", examples=["answer"])
    lang: str = Field(description="Langue de la réponse.")
    phrases: list[str] = Field(description="Ce qu’il dit.")
    annonces: list[str] = Field(description="Ce que les lieux montrés ne promettent pas.")
    urgence: CarteUrgence | None = Field(description="À montrer avant tout le reste.")
    question: QuestionPosee | None = Field(description="La seule question du tour.")
    compris: Compris
    pastilles: list[Pastille] = Field(description="Ce qui est compris, à retirer ou à changer.")
    rapides: list[Choix] = Field(description="Suites possibles.")
    humain: Choix = Field(description="Parler à quelqu’un : toujours là.")
    portes: list[Porte] = Field(description="Qui répond à ce que nous ne faisons pas.")
    generaliste: bool = Field(description="Vrai : les lieux sont d’aide générale.")
    total: int = Field(description="Nombre de lieux qui répondent.")
    adresse_resultats: str | None = Field(description="La page qui les montre tous.")
    adresse_ailleurs: str | None = Field(description="Les lieux d’une ville hors de la région.")


# Places are described field by field from the standard: their model is made, and so are those that hold them.
_PROCHE: Final[dict[str, Any]] = {
    "lieu": (LieuTrouve | None, Field(description="Le lieu France Services le plus proche."))
}
Aide: Final = create_model("Aide", __base__=_Aide, **_PROCHE)
_TROUVES: Final[dict[str, Any]] = {
    "lieux": (
        GenericAlias(list, (LieuTrouve,)),
        Field(description="Trois lieux au plus, de l’annuaire."),
    ),
    "aide": (Aide | None, Field(description="Quelqu’un à qui parler.")),
}
Reponse: Final = create_model("Reponse", __base__=_Reponse, **_TROUVES)
