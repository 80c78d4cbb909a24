"""Pictures and tables of the course: pure functions from data to something to look at."""
