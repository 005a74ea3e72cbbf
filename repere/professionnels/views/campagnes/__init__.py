"""Pages of campaigns: leading them, verifying place after place, going round."""
