"""The paper that an evening runs on: cards, slips, lists and sheets, from a kit or a session."""
