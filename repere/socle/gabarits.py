"""Template behaviour of the test environment."""


class VariableInconnue(str):
    """Raised as an error when a template names a variable that its view does not give.

    Django asks ``string_if_invalid`` whether it holds ``%s`` and then formats it with the
    variable's name: both are the moment to fail.
    """

    __slots__ = ()

    def __contains__(self, cle: object) -> bool:
        return cle == "%s"

    def __mod__(self, nom: object) -> str:
        raise NameError(f"variable de gabarit inconnue : {nom}")
