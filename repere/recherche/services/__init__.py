"""The doors of the context: ``search`` reads; ``count_unmet`` and ``flush_unmet`` write."""
