"""Danger, in six languages. Recall comes first: an alarm too many costs a click, one too few may cost a life.

``francais*``, ``langues*`` and ``ecritures`` hold phrases; ``figures`` what only looks ("mort de rire"); ``regles`` reads them.
"""
