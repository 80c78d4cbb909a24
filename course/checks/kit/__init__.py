"""How a task, a question or a guess is asked, read and judged."""
