"""Keeping what a producer hides from being found by subtraction. Pure."""

from collections.abc import Collection, Mapping, Sequence


def complements(
    groupes: Sequence[Collection[str]], cachees: Collection[str], tailles: Mapping[str, float]
) -> set[str]:
    """Return what to hide besides ``cachees``: no group whose sum is published may hide one member only.

    ``groupes``: members of each. ``tailles``: what each member that shows its figure counts; the least is hidden
    with the lone one. Hiding in one group may leave another with a lone member: until none is left.
    """
    toutes = set(cachees)
    change = True
    while change:
        change = False
        for groupe in groupes:
            visibles = [membre for membre in groupe if membre not in toutes and membre in tailles]
            # Members that nobody has a figure of are as unknown as hidden ones.
            inconnus = len(groupe) - len(visibles)
            caches = [membre for membre in groupe if membre in toutes]
            if inconnus == 1 and caches and visibles:
                toutes.add(min(visibles, key=lambda membre: (tailles[membre], membre)))
                change = True
    return toutes - set(cachees)
