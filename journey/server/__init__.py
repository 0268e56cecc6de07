"""What the server answers beside the pages, and what it refuses."""
