"""The desk on which authors change the content: for one person at their own machine, and no part of what is served."""
