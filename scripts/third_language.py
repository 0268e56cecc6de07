"""Copy the repository, with a language of a clinic's own beside the shipped ones: ``make test`` passes there, too.

``python -m scripts.third_language /tmp/three`` writes it: what is committed here, with Spanish under another code.
"""

import subprocess
import sys
from pathlib import Path

from journey.reading.accepting import accept
from journey.reading.editing import Put
from journey.settings import ROOT
from tests.conftest import add_language, rewrite

CODE = "pt"
OF_THE_LANGUAGE = {"language": "Português", "locale": "pt_BR"}


def main(arguments: list[str]) -> int:
    """Write the copy into a folder. Returns the exit code."""
    if len(arguments) != 1:
        print("Name a folder: python -m scripts.third_language /tmp/three")
        return 1
    [folder] = arguments
    subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
    content = Path(folder) / "content"
    add_language(content, CODE, like="es")
    rewrite(content / "interface" / f"{CODE}.yaml", *(Put((key,), said) for key, said in OF_THE_LANGUAGE.items()))
    accept(content, CODE, [], everything=True)
    print(f"Wrote {folder}. To test it: cd {folder} && make test")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
