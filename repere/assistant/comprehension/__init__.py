"""What a message asks: pure, deterministic, without Django, network or model download."""
