"""The officer's study of an applicant: what is stated, what is seen, what is believed."""
