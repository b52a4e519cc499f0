"""Maps are read in whatever form they are handed in; what is none is named, and the rest goes on."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from argmap.workspace.archives import LARGEST
from argmap.workspace.handing_in import Handed, handed_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MAP = 'argmap: 1\ntitle: "Räder?"\nclaims:\n  - id: a\n    text: "Bikes, they go."\n'


def _archive(path: Path, files: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _by_name(*paths: Path) -> dict[str, Handed]:
    return {one.name: one for one in handed_in(paths)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_a_map_in_another_encoding_is_read_and_that_is_said(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "kim.yaml"
    file.write_bytes(_MAP.replace("\n", "\r\n").encode(encoding))
    (one,) = handed_in([file])
    assert one.debate is not None
    assert one.debate.map.title == "Räder?"
    assert ("read as" in one.said) == (encoding != "utf-8-sig")


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "kim.yaml").write_bytes(b"%PDF-1.7\0\xff\xfe")
    (tmp_path / "lee.yaml").write_bytes(b"")
    assert all(one.debate is None and one.said for one in handed_in([tmp_path]))


def test_in_a_folder_what_can_be_no_map_is_named_and_articles_are_not(tmp_path: Path) -> None:
    (tmp_path / "ada.yaml").write_text(_MAP, encoding="utf-8")
    (tmp_path / "ben.docx").write_bytes(b"PK")
    (tmp_path / "cy.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "article.txt").write_text("Bikes go.", encoding="utf-8")
    (tmp_path / "class.html").write_text("<p>", encoding="utf-8")
    (tmp_path / ".hidden").write_text("", encoding="utf-8")
    with (tmp_path / "dora.yaml").open("wb") as file:
        file.truncate(LARGEST + 1)
    found = _by_name(tmp_path)
    assert {name for name, one in found.items() if one.debate is None} == {"ben", "cy", "dora"}
    assert found["ada"].debate is not None


def test_two_pupils_of_one_name_are_two(tmp_path: Path) -> None:
    path = _archive(tmp_path / "a.zip", {f"Anna Low_{n}_assignsubmission_file_/map.yaml": _MAP for n in (100, 101)})
    assert {*_by_name(path)} == {"Anna Low 100", "Anna Low 101"}


def test_of_two_files_of_one_pupil_the_one_that_was_written_last_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, day in (("new", 20), ("old", 10)):
            info = zipfile.ZipInfo(f"Kim_1_assignsubmission_file_/{name}.yaml", (2026, 11, day, 9, 0, 0))
            archive.writestr(info, _MAP)
    (one,) = handed_in([path])
    assert one.file.endswith("new.yaml")
    assert "old.yaml" in one.said


def test_a_damaged_file_of_an_archive_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = _archive(tmp_path / "a.zip", {f"{name}_1_assignsubmission_file_/m.yaml": _MAP for name in ("Ada", "Ben")})
    data = path.read_bytes()
    at = data.index(_MAP.encode()) + 20
    path.write_bytes(data[:at] + b"#" + data[at + 1 :])
    found = _by_name(path)
    assert found["Ada"].debate is None
    assert "cannot be unpacked" in found["Ada"].said
    assert found["Ben"].debate is not None


def test_a_name_in_utf_8_that_is_not_marked_as_such_is_read(tmp_path: Path) -> None:
    path = _archive(tmp_path / "a.zip", {"Ada Moxxs_1_assignsubmission_file_/m.yaml": _MAP})
    path.write_bytes(path.read_bytes().replace(b"Moxxs", "Mös".encode() + b"s"))
    assert "Ada Möss" in _by_name(path)


def test_no_name_leads_out_of_a_folder(tmp_path: Path) -> None:
    path = _archive(tmp_path / "a.zip", {"../x/../kim.yaml": _MAP, "/etc/../lee.yaml": _MAP})
    assert not {"..", "/"} & {*_by_name(path)}


def test_a_map_that_was_typed_into_the_platforms_field_is_read(tmp_path: Path) -> None:
    rows = "".join(f"<p>{row.replace('  ', '&nbsp; ').replace(chr(34), '&quot;')}</p>" for row in _MAP.splitlines())
    files = {
        "Ada_1_assignsubmission_onlinetext_/onlinetext.html": f"<div>{rows}</div>",
        "Ben_2_assignsubmission_onlinetext_/onlinetext.html": "<p>I could not.</p>",
    }
    found = _by_name(_archive(tmp_path / "a.zip", files))
    assert found["Ada"].debate is not None
    assert found["Ada"].debate.map.title == "Räder?"
    assert found["Ben"].debate is None


@pytest.mark.parametrize("is_packed", [False, True])
def test_where_each_has_a_folder_the_folders_are_the_pupils(tmp_path: Path, *, is_packed: bool) -> None:
    """An archive of a platform that was unpacked, and folders that somebody made by hand."""
    for names in (("Ada", "Ben"), ("Ada Low_1_assignsubmission_file_", "Ben Low_2_assignsubmission_file_")):
        files = {f"{name}/map.yaml": _MAP for name in names}
        place = tmp_path / names[0]
        if is_packed:
            found = _by_name(_archive(place.with_suffix(".zip"), files))
        else:
            for name in names:
                (place / name).mkdir(parents=True)
                (place / name / "map.yaml").write_text(_MAP, encoding="utf-8")
            found = _by_name(place)
        assert {*found} == {name.split("_")[0] for name in names}
