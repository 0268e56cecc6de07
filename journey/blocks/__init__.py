"""What pages are made of: every kind of block once, as a value, with its template and an example."""
