"""The budgets of the public pages, measured and printed in one table. See bench/README.md."""
