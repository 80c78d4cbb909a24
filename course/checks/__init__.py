"""What tells a learner how an answer stands: checked tasks, questions and predictions."""

from course.checks.check import check, given
from course.checks.predict import predict, reveal
from course.checks.question import question

__all__ = ["check", "given", "predict", "question", "reveal"]
