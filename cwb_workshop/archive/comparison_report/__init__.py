"""The comparison of several sessions as a report, in the forms that a report of a session has."""
