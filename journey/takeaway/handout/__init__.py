"""A journey on paper: what it says, as one HTML file, as a PDF."""
