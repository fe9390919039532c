"""Each face as the contract says it. Made by test_typed_faces.py, for mypy."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField, Tag
from cwb_workshop.core.contract.exercise import Definition, ReportView, WallView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises import (
    anchor_map,
    check_in,
    check_out,
    column_board,
    commitments,
    dot_vote,
    future_headline,
    harvest_cluster,
    info,
    matrix_2x2,
    money_trail,
    one_two_four_all,
    parking_lot,
    scale,
    table_round,
)
from cwb_workshop.exercises.anchor_map import capture as anchor_map_capture
from cwb_workshop.exercises.anchor_map import report as anchor_map_report
from cwb_workshop.exercises.anchor_map import wall as anchor_map_wall
from cwb_workshop.exercises.check_in import capture as check_in_capture
from cwb_workshop.exercises.check_in import report as check_in_report
from cwb_workshop.exercises.check_in import wall as check_in_wall
from cwb_workshop.exercises.check_out import capture as check_out_capture
from cwb_workshop.exercises.check_out import report as check_out_report
from cwb_workshop.exercises.check_out import wall as check_out_wall
from cwb_workshop.exercises.column_board import capture as column_board_capture
from cwb_workshop.exercises.column_board import report as column_board_report
from cwb_workshop.exercises.column_board import wall as column_board_wall
from cwb_workshop.exercises.commitments import capture as commitments_capture
from cwb_workshop.exercises.commitments import report as commitments_report
from cwb_workshop.exercises.commitments import wall as commitments_wall
from cwb_workshop.exercises.dot_vote import capture as dot_vote_capture
from cwb_workshop.exercises.dot_vote import report as dot_vote_report
from cwb_workshop.exercises.dot_vote import wall as dot_vote_wall
from cwb_workshop.exercises.future_headline import capture as future_headline_capture
from cwb_workshop.exercises.future_headline import report as future_headline_report
from cwb_workshop.exercises.future_headline import wall as future_headline_wall
from cwb_workshop.exercises.harvest_cluster import capture as harvest_cluster_capture
from cwb_workshop.exercises.harvest_cluster import report as harvest_cluster_report
from cwb_workshop.exercises.harvest_cluster import wall as harvest_cluster_wall
from cwb_workshop.exercises.info import capture as info_capture
from cwb_workshop.exercises.info import report as info_report
from cwb_workshop.exercises.info import wall as info_wall
from cwb_workshop.exercises.matrix_2x2 import capture as matrix_2x2_capture
from cwb_workshop.exercises.matrix_2x2 import report as matrix_2x2_report
from cwb_workshop.exercises.matrix_2x2 import wall as matrix_2x2_wall
from cwb_workshop.exercises.money_trail import capture as money_trail_capture
from cwb_workshop.exercises.money_trail import report as money_trail_report
from cwb_workshop.exercises.money_trail import wall as money_trail_wall
from cwb_workshop.exercises.one_two_four_all import capture as one_two_four_all_capture
from cwb_workshop.exercises.one_two_four_all import report as one_two_four_all_report
from cwb_workshop.exercises.one_two_four_all import wall as one_two_four_all_wall
from cwb_workshop.exercises.parking_lot import capture as parking_lot_capture
from cwb_workshop.exercises.parking_lot import report as parking_lot_report
from cwb_workshop.exercises.parking_lot import wall as parking_lot_wall
from cwb_workshop.exercises.scale import capture as scale_capture
from cwb_workshop.exercises.scale import report as scale_report
from cwb_workshop.exercises.scale import wall as scale_wall
from cwb_workshop.exercises.table_round import capture as table_round_capture
from cwb_workshop.exercises.table_round import report as table_round_report
from cwb_workshop.exercises.table_round import wall as table_round_wall

DEFINITIONS: dict[str, Definition] = {
    "anchor_map": anchor_map.DEFINITION,
    "check_in": check_in.DEFINITION,
    "check_out": check_out.DEFINITION,
    "column_board": column_board.DEFINITION,
    "commitments": commitments.DEFINITION,
    "dot_vote": dot_vote.DEFINITION,
    "future_headline": future_headline.DEFINITION,
    "harvest_cluster": harvest_cluster.DEFINITION,
    "info": info.DEFINITION,
    "matrix_2x2": matrix_2x2.DEFINITION,
    "money_trail": money_trail.DEFINITION,
    "one_two_four_all": one_two_four_all.DEFINITION,
    "parking_lot": parking_lot.DEFINITION,
    "scale": scale.DEFINITION,
    "table_round": table_round.DEFINITION,
}

FORMS: dict[str, Callable[[CaptureView], CaptureForm]] = {
    "anchor_map": anchor_map_capture.form,
    "check_in": check_in_capture.form,
    "check_out": check_out_capture.form,
    "column_board": column_board_capture.form,
    "commitments": commitments_capture.form,
    "dot_vote": dot_vote_capture.form,
    "future_headline": future_headline_capture.form,
    "harvest_cluster": harvest_cluster_capture.form,
    "info": info_capture.form,
    "matrix_2x2": matrix_2x2_capture.form,
    "money_trail": money_trail_capture.form,
    "one_two_four_all": one_two_four_all_capture.form,
    "parking_lot": parking_lot_capture.form,
    "scale": scale_capture.form,
    "table_round": table_round_capture.form,
}

ENTRY_FIELDS: dict[str, Callable[[Entry, CaptureView], tuple[FormField, ...]]] = {
    "anchor_map": anchor_map_capture.entry_fields,
    "column_board": column_board_capture.entry_fields,
    "commitments": commitments_capture.entry_fields,
    "dot_vote": dot_vote_capture.entry_fields,
    "future_headline": future_headline_capture.entry_fields,
    "info": info_capture.entry_fields,
    "matrix_2x2": matrix_2x2_capture.entry_fields,
    "money_trail": money_trail_capture.entry_fields,
    "parking_lot": parking_lot_capture.entry_fields,
    "table_round": table_round_capture.entry_fields,
}

TAGS: dict[str, Callable[[Entry, CaptureView], tuple[Tag, ...]]] = {
    "anchor_map": anchor_map_capture.tags,
    "check_in": check_in_capture.tags,
    "column_board": column_board_capture.tags,
    "commitments": commitments_capture.tags,
    "dot_vote": dot_vote_capture.tags,
    "matrix_2x2": matrix_2x2_capture.tags,
    "parking_lot": parking_lot_capture.tags,
    "scale": scale_capture.tags,
}

SCREENS: dict[str, Callable[[WallView], tuple[Build, ...]]] = {
    "anchor_map": anchor_map_wall.screens,
    "check_in": check_in_wall.screens,
    "check_out": check_out_wall.screens,
    "column_board": column_board_wall.screens,
    "commitments": commitments_wall.screens,
    "dot_vote": dot_vote_wall.screens,
    "future_headline": future_headline_wall.screens,
    "harvest_cluster": harvest_cluster_wall.screens,
    "info": info_wall.screens,
    "matrix_2x2": matrix_2x2_wall.screens,
    "money_trail": money_trail_wall.screens,
    "one_two_four_all": one_two_four_all_wall.screens,
    "parking_lot": parking_lot_wall.screens,
    "scale": scale_wall.screens,
    "table_round": table_round_wall.screens,
}

PARTS: dict[str, tuple[ReportPart, ...]] = {
    "anchor_map": anchor_map_report.PARTS,
    "check_in": check_in_report.PARTS,
    "check_out": check_out_report.PARTS,
    "column_board": column_board_report.PARTS,
    "commitments": commitments_report.PARTS,
    "dot_vote": dot_vote_report.PARTS,
    "future_headline": future_headline_report.PARTS,
    "harvest_cluster": harvest_cluster_report.PARTS,
    "info": info_report.PARTS,
    "matrix_2x2": matrix_2x2_report.PARTS,
    "money_trail": money_trail_report.PARTS,
    "one_two_four_all": one_two_four_all_report.PARTS,
    "parking_lot": parking_lot_report.PARTS,
    "scale": scale_report.PARTS,
    "table_round": table_round_report.PARTS,
}

METHODS: dict[str, Callable[[ReportView], str]] = {
    "check_in": check_in_report.method,
    "dot_vote": dot_vote_report.method,
    "harvest_cluster": harvest_cluster_report.method,
    "scale": scale_report.method,
    "table_round": table_round_report.method,
}
