"""Reading from the base all that the document of a basin is made from. Writes nothing."""

from repere.observatoire.redaction.rassemblement.matiere import gather

__all__ = ["gather"]
