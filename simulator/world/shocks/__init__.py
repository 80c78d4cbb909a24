"""What befalls businesses and people."""
