"""Tools for developing: find a browser, take screenshots, measure speed."""
