"""Day 3: appraisal and cash flow."""
