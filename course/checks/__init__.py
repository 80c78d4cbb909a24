"""What tells a learner how an answer stands: checked tasks, questions and predictions."""

from course.checks.kit.check import check, given
from course.checks.kit.predict import predict, reveal
from course.checks.kit.question import question

__all__ = ["check", "given", "predict", "question", "reveal"]
