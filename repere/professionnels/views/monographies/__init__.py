"""Monographs: prepared, noted, tidied, written, published."""
