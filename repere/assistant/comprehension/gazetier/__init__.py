"""Which place a message speaks of: a commune, a quarter that gives its commune, a département, or elsewhere."""
