"""What staff print so that patients find the pages: cards, a poster, an insert for letters."""
