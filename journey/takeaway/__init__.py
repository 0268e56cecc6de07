"""What leaves the app: handout, calendar and contact file, messages, preview pictures, a page for a gone server."""
