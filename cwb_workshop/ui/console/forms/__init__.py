"""What is filled in by form: fields, counts, numbers per table, drawings."""
