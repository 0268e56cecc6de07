"""The interface's own words, one file a page (``interface/en.yaml``)."""
