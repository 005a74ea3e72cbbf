"""Writing by tools: for partners, with personal keys, under the same doors as the pages.

The public API (``repere.api``) reads, without a key; it and this share addresses, put together in
``config/urls.py``.
"""
