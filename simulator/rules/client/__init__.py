"""From the questionnaire to the opinion: what a client's business earns and can carry."""
