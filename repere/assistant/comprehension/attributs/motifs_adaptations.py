"""Phrases that say what somebody cannot do, and what must be fitted to it."""

from typing import Final

ADAPTATIONS_MOTIFS: Final = {
    "acc:surdite": """
        sourd/sourde/sourds/sourdes/malentendant*/surdite/lsf
        langue des? signes
        def/deficient*/deficience* auditi*
        entend/entends/entendent/entendre ~1 mal/plus/pas/rien/tres/presque
        dur/dure d oreille
        dur/dure de la? feuille
        signe/signent/signer lsf
        qui signe/signent
        appareils auditifs
        appareil auditif
        boucle magnetique
        deaf/hearing
        sign language
        surdo/surda/surdos/gestual
        sagir*/isitme*
        isaret dili
        أصم/صماء/الإشارة/السمع
        глух*/жестов*
        погано ~1 чую/чує
    """,
    "acc:moteur": """
        fauteuil roulant/electrique/manuel
        en fauteuil
        def/deficience/deficient* moteur/motrice
        mobilite reduite
        pmr
        handicap/handicape moteur/physique
        bequilles/bequille/deambulateur/hemiplegi*/paraplegi*/tetraplegi*
        je/j/mere/pere/dame/monsieur/mari/mamie/papi/voisin/voisine/soeur/frere/elle ~3 marche ~1 mal/difficilement/peine/plus/bequilles/canne/deambulateur
        peux/peut/mal/peine plus/pas/a ~1 marcher
        marche/marcher ~2 canne/bequilles/deambulateur
        sans ~1 escalier/escaliers/marches
        peux/peut pas/plus ~2 monter ~2 escalier*/marches/etages/etage
        plain pied
        acces/accessible ~2 handicap*/fauteuil/pmr
        wheelchair
        step free
        cadeira de rodas
        tekerlekli/yuruyem*
        كرسي متحرك
        візк*/коляск*
    """,
    "acc:visuel": """
        vois/voit ~1 pas/plus bien ~2 ecran/lettres/lignes/touches/caracteres/texte
        vois/voit mal ~2 ecran/lettres/lignes/touches/caracteres/texte
        malvoyant*/=malvoyan/=malvoyants/aveugle/aveugles/braille/nvda/jaws
        non voyant/voyante/voyants/voyantes
        deficien* visuel*
        vois/voit/voir/voient ~2 mal/plus/peu/=flou
        vois/voit/voient pas/plus ~1 bien/clair/grand/presque
        perd/perdu/perds/perdre/baisse/probleme/problemes ~2 =vue
        basse vision
        def visuel*
        dmla/cataracte/glaucome
        lecteur d ecran
        blind/visually
        can t/not see
        cannot see
        poor/bad eyesight/sight/vision
        cego/cega/cegos/visual
        kor/gormeyen
        gorme engelli*
        كفيف/مكفوف/أعمى/بصرية
        сліп*/незряч*/слепо*/слабозор*
    """,
    "acc:mental": """
        autiste*/autisme/tsa/trisomi*/trisomique*/tdah/asperger
        handicap/handicapes/handicapees/handicape/deficience/deficiences/retard/trouble/troubles/deficient/deficients/deficiente/handicapee/def mental/mentale/psychique*/intellectuel*/cognitif*/mentaux/psy/mentales/cognition/cog
        maladie/troubles psych*
        perd ~1 memoire
        dyslexi*/dyspraxi*/alzheimer/schizophr*/bipolaire*
        troubles dys
        =dys
        facile a lire
        falc/esat/ime/sessad
        autistic/autism
        learning disabilit*
        autista*/autismo
        otizm*/otistik/zihinsel
        توحد/ذهنية/عقلية
        аутизм*/аутист*/розумов*
    """,
    "acc:illettrisme": """
        sais/sait/savent/savoir/sachant/peux/peut/arrive pas/plus/po/mal ~2 lire/ecrire/lir
        ni lire ni? ecrire
        non lecteur/lectrice/scripteur/scriptrice
        lecture/ecriture ~1 difficile/compliquee/fragile
        jamais/pas ete ~2 ecole
        illettrisme/illettre/illettree/illettres/analphabete*/alphabetisation
        mal ~1 lire/ecrire
        lire/ecrire/lit/lis/ecrit ~1 mal/difficilement/peine
        ne? lit/lis/ecrit/ecris pas/plus/mal
        difficulte/difficultes/mal/peine ~3 lire/lecture/ecrire/ecriture
        jamais ~1 ecole/appris ~2 lire/ecrire
        can t ~1 read/write
        cannot/doesn ~2 read/write
        don t know ~2 read
        illiterate
        nao sei ~1 ler/escrever
        analfabet*
        okuma yazma ~1 bilm*/yok
        okuyam*
        لا ~2 القراءة/أقرأ/الكتابة
        أمي/أمية لا
        не ~1 вмію/умею/можу читати/писати/читать/писать
    """,
}
