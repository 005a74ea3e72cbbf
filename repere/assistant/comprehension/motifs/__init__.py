"""Phrases written as data, found in a message with what negates them.

A table gives phrases to each code, one a line::

    je/j veux ~2 mourir        "je veux vraiment mourir", "jve mourir"

``a/b`` either; ``mot*`` any word that begins so; ``mot?`` there or not; ``=mot`` this spelling only;
``~3`` up to three words between, within one sentence; ``@nom`` a list of words that the table names.
A French word of five letters or more is also found by how it sounds.
"""
