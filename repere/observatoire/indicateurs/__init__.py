"""The registry of indicators, and the readers of official files. Pure."""
