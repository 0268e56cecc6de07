"""Real proxies in front of real servers, with the configurations of ``deploy/``: Debian's nginx and Apache."""

import io
import os
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from getpass import getuser
from pathlib import Path

from journey.__main__ import main
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT

NGINX = """user {user}; daemon off; pid {folder}/pid; error_log {folder}/log;
events {{}}
http {{
client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
{site}
}}
"""

APACHE = """ServerRoot {folder}
PidFile {folder}/pid
ErrorLog {folder}/log
Listen 127.0.0.1:{port}
{modules}
{site}
"""

MODULES = (
    "mpm_event", "authz_core", "alias", "env", "headers", "setenvif", "slotmem_shm", "proxy", "proxy_http",
    "proxy_wstunnel", "proxy_balancer", "lbmethod_byrequests",
)  # fmt: skip


def program(name: str) -> str | None:
    """Where Debian has a proxy; none where it is not installed."""
    return shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")


def _apache_modules() -> str:
    folder = Path(str(program("apache2"))).parent.parent / "lib" / "apache2" / "modules"
    return "\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in MODULES)


def _shipped(name: str, port: int, servers: Sequence[Server], folder: Path) -> str:
    """The shipped configuration, without TLS, for these servers."""
    said = (ROOT / "deploy" / f"{name}.conf").read_text(encoding="utf-8")
    for place, server in zip((8501, 8502), servers, strict=True):
        said = said.replace(f"127.0.0.1:{place}", f"127.0.0.1:{server.port}")
    said = re.sub(r"^\s*(?:ssl_|SSL).*\n", "", said, flags=re.M)
    said = said.replace("listen 443 ssl", f"listen 127.0.0.1:{port}").replace("*:443", f"127.0.0.1:{port}")
    said = said.replace("/var/log/nginx", str(folder)).replace("/var/log/apache2", str(folder))
    return said.replace("/srv/journey", str(folder)).replace("server_name journey.example.org", "server_name _")


def _command(name: str, port: int, site: str, folder: Path) -> list[str]:
    file = folder / "proxy.conf"
    if name == "nginx":
        file.write_text(NGINX.format(user=getuser(), folder=folder, site=site))
        return [str(program("nginx")), "-c", str(file), "-p", str(folder)]
    file.write_text(APACHE.format(folder=folder, port=port, modules=_apache_modules(), site=site))
    return [str(program("apache2")), "-f", str(file), "-D", "FOREGROUND"]


@contextmanager
def behind(name: str, servers: Sequence[Server], folder: Path, **instead: str) -> Iterator[str]:
    """A proxy in front of two servers; gives its address. ``instead`` says what stands in place of what."""
    port = free_port()
    site = _shipped({"nginx": "nginx", "apache2": "apache"}[name], port, servers, folder)
    for before, after in instead.items():
        assert before in site
        site = re.sub(rf"^.*{before}.*$", after, site, flags=re.M)
    with redirect_stdout(io.StringIO()):
        main(["gone-page", str(folder / "gone.html")])
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(_command(name, port, site, folder), stdout=said, stderr=said)
        try:
            _await(f"http://127.0.0.1:{port}", folder)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _await(address: str, folder: Path) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            logs = [file.read_text(errors="replace") for name in ("said", "log") if (file := folder / name).exists()]
            assert time.monotonic() < deadline, "\n".join(logs)
            time.sleep(0.05)
