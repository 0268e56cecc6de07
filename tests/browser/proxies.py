"""Real proxies in front of real servers: Debian's nginx, Apache and HAProxy, and Traefik and Caddy from PyPI."""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import partial
from getpass import getuser
from pathlib import Path

from journey.__main__ import main
from scripts.failover import SECRET
from tests.asking import ask_until_it_answers
from tests.browser.serving import Server, free_port
from tests.conftest import ROOT


@contextmanager
def two_servers(**settings: str) -> Iterator[tuple[Server, Server]]:
    """Two that know each other's cookies, with settings by their names in the environment."""
    settings["STREAMLIT_SERVER_COOKIE_SECRET"] = SECRET
    both = Server(settings=settings), Server(settings=settings)
    try:
        for server in both:
            server.start()
        yield both
    finally:
        for server in both:
            server.kill()


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


TRAEFIK = """entryPoints: {{websecure: {{address: "127.0.0.1:{port}"}}}}
providers: {{file: {{filename: {folder}/traefik.yaml}}}}
"""

FILES = {"nginx": "nginx.conf", "apache2": "apache.conf", "haproxy": "haproxy.cfg", "traefik": "traefik.yaml"}
"""The shipped configuration of each."""


def program(name: str) -> str | None:
    """Where a proxy is; none where it is not installed."""
    return shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:{Path(sys.executable).parent}")


def _apache_modules() -> str:
    folder = Path(str(program("apache2"))).parent.parent / "lib" / "apache2" / "modules"
    return "\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in MODULES)


def _shipped(name: str, port: int, servers: Sequence[Server], folder: Path) -> str:
    """The shipped configuration, without TLS, for these servers."""
    said = (ROOT / "deploy" / FILES[name]).read_text(encoding="utf-8")
    for places, server in zip(
        (("127.0.0.1:8501", "10.0.0.11:8501"), ("127.0.0.1:8502", "10.0.0.12:8501")), servers, strict=True
    ):
        for place in places:
            said = said.replace(place, f"127.0.0.1:{server.port}")
    said = re.sub(r"^\s*(?:ssl_|SSL|tls:).*\n", "", said, flags=re.M)
    said = said.replace("listen 443 ssl", f"listen 127.0.0.1:{port}").replace("*:443", f"127.0.0.1:{port}")
    said = re.sub(r"bind :443.*", f"bind 127.0.0.1:{port}", said).replace("Proto https", "Proto http")
    said = said.replace("Host(`journey.example.org`)", "PathPrefix(`/`)").replace("secure: true, ", "")
    said = said.replace("/var/log/nginx", str(folder)).replace("/var/log/apache2", str(folder))
    return said.replace("/srv/journey", str(folder)).replace("server_name journey.example.org", "server_name _")


def _command(name: str, port: int, site: str, folder: Path) -> list[str]:
    file, command = folder / "proxy.conf", str(program(name))
    match name:
        case "nginx":
            file.write_text(NGINX.format(user=getuser(), folder=folder, site=site))
            return [command, "-c", str(file), "-p", str(folder)]
        case "apache2":
            file.write_text(APACHE.format(folder=folder, port=port, modules=_apache_modules(), site=site))
            return [command, "-f", str(file), "-D", "FOREGROUND"]
        case "haproxy":
            file.write_text(site)
            return [command, "-f", str(file)]
        case _:
            (folder / "traefik.yaml").write_text(site)
            static = file.with_suffix(".yaml")  # it goes by the name
            static.write_text(TRAEFIK.format(folder=folder, port=port))
            return [command, f"--configFile={static}"]


NO_UPGRADE = "@line header Connection *pgrade*\n\trespond @line 403"
"""As Caddy would be told to hand on no live line."""

CADDY = Path(sys.executable).parent / "caddy"


@contextmanager
def caddy(folder: Path, sites: str) -> Iterator[None]:
    """Caddy with these sites, each with its port, until all are listened at."""
    file = folder / "Caddyfile"
    file.write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{sites}")
    environment = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    with (folder / "log").open("wb") as log:
        command = [str(CADDY), "run", "--config", str(file), "--adapter", "caddyfile"]
        with subprocess.Popen(command, env=environment, stdout=log, stderr=log) as process:
            try:
                for port in map(int, re.findall(r"^http://[\w.]+:(\d+)", sites, re.M)):
                    _listened_at(port)
                yield
            finally:
                process.kill()


def _listened_at(port: int) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return
        except OSError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


@contextmanager
def behind(name: str, servers: Sequence[Server], folder: Path, path: str = "", **instead: str) -> Iterator[str]:
    """A proxy in front of two servers, which stand below a path; gives their address.

    ``instead`` says what stands in place of the line that has something.
    """
    port = free_port()
    site = _shipped(name, port, servers, folder)
    for before, after in instead.items():
        assert before in site
        site = re.sub(rf"^(\s*).*{before}.*$", rf"\g<1>{after}", site, flags=re.M)
    with redirect_stdout(io.StringIO()):
        main(["gone-page", str(folder / "gone.html")])
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(_command(name, port, site, folder), stdout=said, stderr=said)
        try:
            address = f"http://127.0.0.1:{port}{path}"
            ask_until_it_answers(f"{address}/healthz", process, said=partial(_said, folder))
            yield address
        finally:
            process.terminate()
            process.wait()


def _said(folder: Path) -> str:
    return "\n".join(file.read_text(errors="replace") for name in ("said", "log") if (file := folder / name).exists())
