"""What pages tell at a place, as blocks: it is said here once; the screen and the first answer only draw it."""
