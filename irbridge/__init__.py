"""irbridge: translate programs between low-level languages, and say how far the result can be trusted."""

from irbridge.errors import IrbridgeError, Refuted, ToolMissing, Unsupported

__version__ = "0.1.0"


def translate(text: str, *, to: str, source: str | None = None, opt: int = 2, name: str = "<string>") -> str:
    """Translate one assembly text to ``to`` (a target that `irbridge targets` lists).

    Raises ``Unsupported`` for what is refused and ``IrbridgeError`` for bad input, both located.
    """
    from irbridge.pipeline import translate as run

    return run(text, to=to, source=source, opt=opt, name=name)


__all__ = ["IrbridgeError", "Refuted", "ToolMissing", "Unsupported", "__version__", "translate"]
