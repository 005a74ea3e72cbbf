"""Phrases of danger in Spanish, a language that the assistant recognises without speaking it: 112 needs no translation."""

from typing import Final

LANGUES_VOISINES: Final = {
    "urgence_suicide": """
        quiero/quiere/queria/ganas/quisiera/prefiero ~2 morir/morirme/matarme/desaparecer/suicidarme/suicidarse/matarse
        voy/va/iba/pienso/piensa ~2 matarme/suicidarme/suicidarse/matarse/tirarme/tirarse/ahorcarme
        ? suicid*
        quitarme/quitarse ~1 vida
        no quiero/quiere ~1 vivir
        no ~2 ganas de vivir
        acabar/terminar con ~1 vida
    """,
    "urgence_violence": """
        mi marido/novio/esposo/pareja/exmarido/hijo/ex ~3 pega/golpea/maltrata/amenaza/viola/encierra/pegado/golpeado/amenazado/violado/ahorca
        me pega/golpea/maltrata/viola/golpean/pegan
        me ha/han/esta/quiere ~1 pegado/golpeado/violado/pegando/golpeando/amenazado/matar
        amenaza ~3 matarme/matarnos/muerte
        ? violencia domestica
        me han agredido/atacado/violado
        me persigue/sigue ~4 calle/noche/ex
    """,
    "urgence_medicale": """
        no respira
        no puede/puedo ~1 respirar
        esta ~2 inconsciente
        ? infarto
        no ~1 despierta
        dolor ~3 pecho
        ? sangra/sangrando/desangra*
        ha tomado/tragado ~4 pastillas/lejia
        se ha desmayado/caido ~6 habla/mueve/responde/despierta/sangre
        se ha desmayado
        llamen/llame/necesito ~3 ambulancia
        la casa ~3 ardiendo/fuego/quema*
    """,
    "urgence_enfance": """
        padrastro/padre/madre/tio/abuelo/profesor/papa/mama ~3 toca/pega/golpea/abusa/viola/maltrata ~1 nino/nina/hijo/hija/hijos/ninos
        padrastro/padre/madre/tio/abuelo/profesor la/le/lo/me toca/pega/golpea/viola/maltrata
        abusan/abusa/abusado/pegan/pega/golpea/maltrata* ~3 nino/nina/ninos/ninas/bebe/hijo/hija/hijos
        nino/nina/ninos/ninas/bebe ~5 solo/sola/solos ~4 casa/noche/calle/hambre
        acoso escolar
        ? mi hijo/hija ~3 desaparecido/desaparecida
    """,
    "urgence_cyber": """
        me han ~1 estafado/hackeado/robado ~1 cuenta/dinero/internet/tarjeta/datos/online/por
        ? hackeado/hackeada/estafado/estafada/estafa/pirateado
        chantaj*
        ? amenaza* ~3 publicar/fotos/videos
        ? dado/di/puse ~4 tarjeta/codigo/clave/contrasena ~6 falso/banco/estafador/dinero
        ? vaciado/vaciaron/robaron/sacado ~2 cuenta/dinero
    """,
    "hebergement_urgence": """
        duermo/dormimos/duerme/dormir/vivo/vivimos ~2 en ~1 calle/coche
        no ~2 donde ~1 dormir/quedarme/ir
        echado/echaron/echo ~2 de casa
        sin techo/casa/hogar ~5 noche/hoy/hijos/calle
        en la calle ~3 hijos/noche/ninos
        estoy/estamos en la calle
    """,
}
