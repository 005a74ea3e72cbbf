"""Reading old monographs: from a file to what it says, each value beside its source. Pure."""
