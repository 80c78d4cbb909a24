"""What pictures, panels or tasks of every day are made of."""
