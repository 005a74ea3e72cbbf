"""The professional space: every structure keeps its own page true, animateurs see their basin."""
