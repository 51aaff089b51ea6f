"""Rules that need plans: what is printed, what is said, and whether every mode asks the same."""
