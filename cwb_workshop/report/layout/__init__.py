"""How a report looks: from blocks to pieces, pages and a tagged PDF."""
