"""The network of those who help: who they are, what they can do, need, offer and ask of each other.

Pages are in the professional space, which knows who comes in; here are the rows, the reads and the writes.
"""
