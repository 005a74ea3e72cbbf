"""Danger, in six languages. Recall comes first: an alarm too many costs a click, one too few may cost a life.

``francais*``, ``langues*`` and ``ecritures`` hold phrases; ``figures`` what only looks ("mort de rire"); ``regles``
reads them. ``phrases/`` is what the model of ``apprentissage`` learns from; ``jugement`` says when it may speak:
it adds dangers that no phrase tells, and gives a second opinion on weak phrases ("? ") alone.
"""
