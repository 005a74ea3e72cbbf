"""Danger, in six languages. Recall comes first: an alarm too many costs a click, one too few may cost a life.

``francais``, ``francais_autres``, ``langues`` and ``ecritures`` hold phrases; ``figures`` what only looks
alike ("mort de rire"); ``regles`` reads them.
"""
