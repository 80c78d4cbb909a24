"""From lessons to notebooks: read, frame, strip, execute, write."""
