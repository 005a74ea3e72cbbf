"""What says that a danger is over, was dated, or came to nothing: there a phrase only counts when the rest is no calmer."""

from typing import Final

AUTREFOIS: Final = {
    "autrefois": """
        a/ya ~1 longtemps
        il y a ~2 ans/annees/mois
        ya/=y ~2 ans/annees/mois
        an/annee/ete/hiver/printemps/automne/mois dernier/derniere/passe/passee
        l an dernier/passe
        au printemps
        cet ete/hiver
        quand j etais
        en 19*/20*
        dans/de ma jeunesse/vie
        a l epoque
        autrefois/jadis
        pendant la guerre/le confinement
        depuis ~4 va/vais mieux/bien
        depuis ca va
        c est du? fini/passe
        de l histoire ancienne
        fausse alerte/alarme
        je plaisante/rigole/blague/deconne
        pour rire/rigoler/plaisanter/samuser
        c est/etait ~1 blague/plaisanterie
        plus de peur que
        rien de grave/casse/mechant/dramatique
        mais/finalement c etait =moi/mon/ma/juste
        c est juge/regle/termine/rembourse/derriere
        three/five/two/ten/many years ago
        ha ~2 anos/muito
        yil once
        eskiden
        роки/років/рік тому
        قبل ~1 سنوات/سنة/سنتين
    """,
}
