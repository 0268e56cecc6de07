"""Programs that nobody here wrote, which judge what is served: each module asks some of them, and tells findings."""
