"""What is written down: the event log, its columns, and what each event means."""
