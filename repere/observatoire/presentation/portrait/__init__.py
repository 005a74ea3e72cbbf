"""The portrait of a territory: who needs help, what help there is, what lacks."""
