"""Nothing moves by itself on laptop and wall, so nobody has to ask for less of it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.ui.theme import apply_theme

PACKAGE = Path(__file__).resolve().parents[2] / "cwb_workshop"
MOVING = {
    *("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QTimeLine"),
    *("QParallelAnimationGroup", "QGraphicsOpacityEffect", "QGraphicsBlurEffect", "QMovie"),
}


def moving_in(text: str) -> set[str]:
    if not any(name in text for name in MOVING):
        return set()
    nodes = list(ast.walk(ast.parse(text)))
    names = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    names |= {node.id for node in nodes if isinstance(node, ast.Name)}
    return names & MOVING


def test_no_window_is_animated() -> None:
    files = list(PACKAGE.rglob("*.py"))
    assert len(files) > 400
    found = {path.name: moving_in(path.read_text(encoding="utf-8")) for path in files}
    assert {name: moving for name, moving in found.items() if moving} == {}


def test_an_animation_would_be_found() -> None:
    assert moving_in("QtCore.QPropertyAnimation(label, b'pos').start()") == {"QPropertyAnimation"}


@pytest.mark.usefixtures("look_kept")
def test_menus_and_lists_are_there_at_once(qapp: QApplication) -> None:
    effects = (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    )
    for effect in effects:
        QApplication.setEffectEnabled(effect, True)
    apply_theme(qapp)
    assert [effect for effect in effects if QApplication.isEffectEnabled(effect)] == []
