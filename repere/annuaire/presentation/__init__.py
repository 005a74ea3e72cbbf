"""How places are said and shown: plain words, cards, the place page. Pure but for addresses."""
