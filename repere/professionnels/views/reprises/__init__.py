"""Old monographs: brought, read again beside their source, poured."""
