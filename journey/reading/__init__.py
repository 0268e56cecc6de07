"""From a folder of YAML files to the model, or to every mistake in them with its file and line."""
