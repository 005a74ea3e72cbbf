"""What every picture of the observatory is made of: elements, numbers, colours, the page it prints on. Pure."""
