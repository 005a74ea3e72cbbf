"""The network sees itself: colleagues, structures, messages, boards."""
