"""What else can be done about a late loan: promises, guarantors, court, a second chance."""
