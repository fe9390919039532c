"""From what is typed to the step it makes, and the steps that edit what was captured."""
