"""No turn is a dead end, and none says the same words again: what is missing is told, each time otherwise."""

from tests.assistant.dialogue.conversation import last, talk

NBSP = "\N{NO-BREAK SPACE}"


def test_a_town_that_nobody_knows_is_asked_by_its_postcode() -> None:
    reponse = last("je veux faire mes impôts", "Trifouillis")
    assert reponse.phrases[0].startswith("Je n’ai pas trouvé cette commune.")
    assert reponse.aide
    etat, reponses = talk("je veux faire mes impôts", "Trifouillis", "37000")
    assert etat.lieu is not None
    assert reponses[-1].demande is not None


def test_failures_in_a_row_are_not_told_in_the_same_words() -> None:
    _etat, reponses = talk("zzzz", "kjhkjh", "sdfsdf")
    dits = [reponse.phrases[0] for reponse in reponses]
    assert dits[0] == "Je n’ai pas compris."
    assert dits[2] == "Je ne comprends toujours pas."


def test_nothing_written_is_told_as_such() -> None:
    assert last("").phrases == ("Je n’ai rien à lire. Écrivez quelques mots.",)


def test_nobody_is_greeted_twice() -> None:
    _etat, reponses = talk("bonjour", "bonjour")
    assert "robot" in reponses[0].phrases[0]
    assert "robot" not in " ".join(reponses[1].phrases)


def test_what_is_still_waited_for_is_said_when_it_may_not_be_asked_again() -> None:
    assert last("@besoin:demarches", "bonjour").phrases == (
        "Je vous écoute.",
        "Il me manque votre commune. Écrivez son nom ou son code postal.",
    )
    assert last("qui es-tu ?", "qui es-tu ?").phrases[-1] == "Dites-moi ce qu’il vous faut."


def test_good_day_and_insults_take_no_need_back() -> None:
    for dit in ("bonjour", "t’es con", "qui es-tu ?"):
        etat, _reponses = talk("@besoin:demarches", dit)
        assert etat.services == ("Aide aux démarches administratives",), dit


def test_a_conversation_is_taken_up_where_it_was() -> None:
    demande = last("@besoin:demarches", "@reprendre")
    assert demande.question == last("@besoin:demarches").question
    lequel = last("impôts à Nogent", "@reprendre")
    assert lequel.question == last("impôts à Nogent").question
    etat, reponses = talk("impôts à Tours", "@contrainte:cout:gratuit", "@reprendre")
    assert reponses[-1].demande == reponses[-2].demande
    assert etat.contraintes == ("cout:gratuit",)


def test_who_does_not_hear_is_not_told_to_telephone() -> None:
    sourd = "je suis sourd, aide pour les impôts à Tours"
    assert last(sourd, "@humain").phrases == ("Une personne peut vous recevoir, sans téléphone.",)
    presse = last(f"{sourd}, c’est urgent, pour demain")
    assert "delai:urgent" in {pastille.valeur for pastille in presse.pastilles}
    assert not [phrase for phrase in presse.phrases if "appelez" in phrase]
