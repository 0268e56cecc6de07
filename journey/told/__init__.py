"""What pages tell at a place, as blocks: it is said here once, and drawn by the screen, the first answer and paper."""
