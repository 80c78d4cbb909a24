"""``python -m course.handouts``."""

from course.handouts.pack import main

if __name__ == "__main__":
    raise SystemExit(main())
