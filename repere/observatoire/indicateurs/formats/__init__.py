"""Readers of official files, in the formats that their producers publish. Pure."""
