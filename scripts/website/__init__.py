"""Makes the documents a site: the guides out of the help, and what stands in the repository."""
