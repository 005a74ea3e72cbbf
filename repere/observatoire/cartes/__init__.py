"""Maps drawn as SVG, on the server: shapes, classes, legends in words. Pure."""
