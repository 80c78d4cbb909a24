"""A world that is lived: run, steered, kept, read and explained."""
