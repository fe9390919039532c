from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.system.data_folder import DataFolder
from cwb_workshop.system.storage_location import (
    Mount,
    StorageLocation,
    linux_mounts,
    mac_mounts,
    place_of,
)

_MOUNTINFO = """\
22 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw
41 22 0:36 / /mnt/onze\\040schijf rw,relatime shared:1 - cifs //server/share rw
42 22 0:37 / /mnt/onze\\040schijf/lokaal rw - ext4 /dev/sdb1 rw
43 22 0:38 / /home/an/drive rw - fuse.rclone drive: rw
44 22 0:39 / /srv rw - ext4 /dev/sdc1 rw
45 22 0:40 / /srv rw - nfs4 server:/srv rw
half a line
"""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/home/an/OneDrive/avond.cwb", "OneDrive"),
        ("/home/an/OneDrive - Gemeente Zuiderkouw/map/avond.cwb", "OneDrive"),
        ("/home/an/Dropbox (Persoonlijk)/avond.cwb", "Dropbox"),
        ("/home/an/Google Drive/avond.cwb", "Google Drive"),
        ("/g/Mijn Drive/avond.cwb", "Google Drive"),
        ("/home/an/Nextcloud2/avond.cwb", "Nextcloud"),
        ("/Users/an/Library/Mobile Documents/com~apple~CloudDocs/avond.cwb", "iCloud"),
        ("/Users/an/Library/CloudStorage/OneDrive-Persoonlijk/avond.cwb", "OneDrive"),
        ("/Users/an/Library/CloudStorage/GoogleDrive-an@voorbeeld.nl/avond.cwb", "Google Drive"),
        ("/home/an/iCloudDrive/avond.cwb", "iCloud"),
    ],
)
def test_a_cloud_folder_is_known_by_its_name(path: str, name: str) -> None:
    assert place_of(Path(path), ()) == StorageLocation("cloud", name)


@pytest.mark.parametrize(
    "path",
    [
        "/home/an/Documenten/avond.cwb",
        "/home/an/mijn onedrive-verhalen/avond.cwb",
        "/home/an/Dropboxen/avond.cwb",
        "/home/an/OneDrive",
        "/home/an/box/avond.cwb",
    ],
)
def test_an_ordinary_folder_is_nothing_special(path: str) -> None:
    assert place_of(Path(path), ()) is None


def test_a_cloud_folder_with_another_name_is_known_by_what_its_program_left(
    tmp_path: Path,
) -> None:
    (tmp_path / "werk" / "map").mkdir(parents=True)
    (tmp_path / "werk" / ".dropbox").touch()
    assert place_of(tmp_path / "werk" / "map" / "avond.cwb", ()) == StorageLocation(
        "cloud", "Dropbox"
    )
    assert place_of(tmp_path / "avond.cwb", ()) is None


def test_onedrive_is_known_by_what_windows_says_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "wolk"))
    assert place_of(tmp_path / "wolk" / "avond.cwb", ()) == StorageLocation("cloud", "OneDrive")


def test_a_link_does_not_hide_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "avonden").symlink_to(tmp_path / "OneDrive")
    assert place_of(tmp_path / "avonden" / "avond.cwb", ()) == StorageLocation("cloud", "OneDrive")


@pytest.mark.parametrize(
    ("path", "server"),
    [
        (r"\\server\delen\avond.cwb", r"\\server"),
        ("//server/delen/avond.cwb", r"\\server"),
        (r"\\?\UNC\server\delen\avond.cwb", r"\\server"),
    ],
)
def test_a_share_of_windows_is_named_by_its_server(path: str, server: str) -> None:
    assert place_of(Path(path), ()) == StorageLocation("network", server)


def test_a_long_name_of_an_own_disk_is_no_share() -> None:
    assert place_of(Path(r"\\?\C:\Users\an\avond.cwb"), ()) is None


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/mnt/onze schijf/avond.cwb", StorageLocation("network", "cifs")),
        ("/mnt/onze schijf/lokaal/avond.cwb", None),
        ("/mnt/onze schijf anders/avond.cwb", None),
        ("/home/an/drive/avond.cwb", StorageLocation("cloud", "rclone")),
        ("/srv/avond.cwb", StorageLocation("network", "nfs4")),
        ("/avond.cwb", None),
    ],
)
def test_the_table_of_mounts_tells_what_lies_where(
    path: str, place: StorageLocation | None
) -> None:
    assert place_of(Path(path), linux_mounts(_MOUNTINFO)) == place


def test_a_share_of_macos_is_known() -> None:
    told = (
        "/dev/disk3s1 on / (apfs, sealed, local)\n"
        "//an@server/delen on /Volumes/onze delen (smbfs, nodev, nosuid)\n"
    )
    mounts = list(mac_mounts(told))
    assert place_of(Path("/Volumes/onze delen/a.cwb"), mounts) == StorageLocation(
        "network", "smbfs"
    )
    assert place_of(Path("/Users/an/a.cwb"), mounts) is None


@given(st.text(), st.text())
def test_nothing_that_is_read_stops_it(table: str, name: str) -> None:
    mounts = [*linux_mounts(table), *mac_mounts(table), Mount("/x", table)]
    place_of(Path(name.replace("\0", "")), mounts)


def test_the_data_folder_keeps_out_of_a_cloud(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CWB_WORKSHOP_HOME")
    monkeypatch.setattr(Path, "home", lambda: own_home)
    cloud = own_home / "OneDrive" / "Documenten"
    cloud.mkdir(parents=True)
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(own_home / "Documents"))
    assert DataFolder.of_this_person().root == own_home / "Documents" / "CWB Workshop"
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(cloud))
    assert DataFolder.of_this_person().root == own_home / "CWB Workshop"
    (cloud / "CWB Workshop").mkdir()
    assert DataFolder.of_this_person().root == cloud / "CWB Workshop", "what is there stays"
