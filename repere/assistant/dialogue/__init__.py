"""The conversation: at most one question a turn, two before the first places, never the same one twice. Pure."""
