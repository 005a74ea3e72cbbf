"""Teams: of a structure, of a basin, of a région, of the site."""
