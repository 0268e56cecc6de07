"""What the container's file says, and that the app serves where nothing can be written."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import kubernetes_validate
import pytest
import yaml

from tests.asking import ask_until_it_answers
from tests.browser.serving import free_port
from tests.conftest import ROOT

DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
MANIFESTS = sorted(file for file in (DEPLOY / "kubernetes").glob("*.yaml") if file.name != "kustomization.yaml")
KUBERNETES = "1.35"


def test_all_that_the_image_needs_is_there_and_let_in() -> None:
    copied = re.findall(r"^COPY (?!--from)(\S+) ", DOCKERFILE, re.M)
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert len(copied) > 5
    for name in copied:
        assert (ROOT / name).exists(), name
        assert f"!{name}" in ignored


def test_nobody_runs_it_and_nothing_in_it_can_be_written() -> None:
    assert re.findall(r"^USER (.*)$", DOCKERFILE, re.M) == ["65534:65534"]
    app = COMPOSE["services"]["app"]
    assert (app["read_only"], app["cap_drop"], app["tmpfs"]) == (True, ["ALL"], ["/tmp"])
    assert COMPOSE["networks"][app["networks"][0]] == {"internal": True}
    [container] = manifest("deployment.yaml")["spec"]["template"]["spec"]["containers"]
    assert container["securityContext"]["readOnlyRootFilesystem"]


def manifest(name: str) -> dict[str, dict[str, dict[str, dict[str, list[dict[str, dict[str, object]]]]]]]:
    read: dict[str, dict[str, dict[str, dict[str, list[dict[str, dict[str, object]]]]]]] = yaml.safe_load(
        (DEPLOY / "kubernetes" / name).read_text()
    )
    return read


@pytest.mark.parametrize("file", MANIFESTS, ids=lambda file: file.name)
def test_a_manifest_fits_the_schema_of_kubernetes(file: Path) -> None:
    for document in yaml.safe_load_all(file.read_text()):
        kubernetes_validate.validate(document, KUBERNETES, strict=True)


def test_a_manifest_with_a_misspelt_key_does_not() -> None:
    wrong = manifest("deployment.yaml") | {"spek": {}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, KUBERNETES, strict=True)


def test_every_manifest_is_applied_and_names_the_same_app() -> None:
    listed = yaml.safe_load((DEPLOY / "kubernetes" / "kustomization.yaml").read_text())["resources"]
    assert sorted(listed) == [file.name for file in MANIFESTS]
    documents = [document for file in MANIFESTS for document in yaml.safe_load_all(file.read_text())]
    assert {document["metadata"]["name"] for document in documents} == {"journey"}
    kinds = [document["kind"] for document in documents]
    assert sorted(kinds) == ["ConfigMap", "Deployment", "HorizontalPodAutoscaler", "Ingress", "NetworkPolicy",
                             "PodDisruptionBudget", "Service"]  # fmt: skip


READ_ONLY = """
set -e
mount --bind / "$0" && mount -o remount,ro,bind "$0"
mount -t tmpfs tmpfs "$0/mnt" && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev"
exec chroot "$0" /bin/sh -c 'cd "$0" && ! touch written 2>/dev/null && exec "$@"' "$@"
"""


@pytest.mark.skipif(os.geteuid() != 0 or not which("unshare"), reason="only root can mount a file system read-only")
def test_the_app_serves_where_nothing_can_be_written(tmp_path: Path) -> None:
    """As in the container: the whole file system is read-only, but for an empty folder for what is temporary."""
    port = free_port()
    streamlit = str(Path(sys.executable).parent / "streamlit")
    command = ["unshare", "--mount", "sh", "-c", READ_ONLY, str(tmp_path), str(ROOT), streamlit, "run", "app.py",
               "--server.port", str(port)]  # fmt: skip
    with (tmp_path.parent / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | {"HOME": "/mnt", "TMPDIR": "/mnt"})
    try:
        for path in ("/", "/healthz", "/handout/vertebroplasty.en.pdf", "/preview/vertebroplasty.en.png"):
            ask_until_it_answers(f"http://127.0.0.1:{port}{path}", process)
    finally:
        process.kill()
        process.wait()
