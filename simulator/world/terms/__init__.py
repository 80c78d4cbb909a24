"""What a scenario may say: the parameters of every room, and what can be scripted."""
