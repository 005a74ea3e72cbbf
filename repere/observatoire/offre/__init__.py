"""What is offered, where, to whom: reads of the directory for the observatory. ``lecture`` is the door."""
