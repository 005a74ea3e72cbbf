"""The places in the memory of a process, as sets of bits: what every search runs on. Pure."""
