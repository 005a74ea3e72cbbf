"""The directory inside other sites: what their page asks, and the code that they copy. Pure."""
