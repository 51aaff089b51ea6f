"""Signatures of waivers: SSH signatures (PROTOCOL.sshsig of OpenSSH) of keys that the core's policy names."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Final, Literal

from btu_dsl.syntax.nodes import Data, Waiver

NAMESPACE: Final = "btu-waiver"
_SECONDS: Final = 20

Signed = Literal["good", "unsigned", "stranger", "false", "unverified"]


def signers_of(policy: Mapping[str, Data]) -> Mapping[str, str]:
    """The public keys that the core's policy names, by whose they are."""
    listed = policy.get("signers")
    return {
        str(one.get("name")): str(one.get("key"))
        for one in (listed if isinstance(listed, tuple) else ())
        if isinstance(one, Mapping)
    }


def verify(message: str, waiver: Waiver, signers: Mapping[str, str]) -> Signed:
    """Whether the waiver's signature is one of the message by the signer that it names, by `ssh-keygen -Y verify`."""
    if waiver.signer is None or waiver.signature is None:
        return "unsigned"
    key = signers.get(waiver.signer.text)
    if key is None:
        return "stranger"
    program = which("ssh-keygen")
    if program is None:
        return "unverified"
    with TemporaryDirectory() as folder:
        known, signature = Path(folder, "signers"), Path(folder, "signature")
        known.write_text(f'owner namespaces="{NAMESPACE}" {key}\n', encoding="utf-8")
        signature.write_text(waiver.signature.text.strip() + "\n", encoding="utf-8")
        asked = ["-Y", "verify", "-f", str(known), "-I", "owner", "-n", NAMESPACE, "-s", str(signature)]
        try:
            run = subprocess.run(  # noqa: S603  # the program is found on the path, and no argument is an author's
                [program, *asked], input=message.encode(), capture_output=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return "unverified"
    return "good" if run.returncode == 0 else "false"
