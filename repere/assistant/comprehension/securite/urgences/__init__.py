"""Danger, in six languages. Recall comes first: an alarm too many costs a click, one too few may cost a life.

``francais`` and ``langues`` hold phrases, ``figures`` those that only look alike ("mort de rire").
"""
