"""What is the case: days, loans, who serves whom, money; nothing here knows a room."""
