"""The attacks there are. A new one is a row here, and a file that ends in `conclude(name, …)`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attack:
    """`name` is that of its outcome, `file` stands in tests/faults as test_<file>.py."""

    name: str
    file: str
    told: str
    alone: bool = False
    """Measured with no other attack beside it."""


ATTACKS = (
    Attack("kill-store", "kill_store", "the store is killed while lines are acknowledged"),
    Attack("kill-window", "kill_window", "the window is killed while somebody types"),
    Attack("kill-paste", "kill_paste", "the window is killed while thousands of lines are pasted"),
    Attack(
        "kill-acts",
        "kill_acts",
        "killed while lines are undone, merged …, a session put back or removed",
    ),
    Attack(
        "kill-archive", "kill_archive", "the archive is killed while sessions are added and merged"
    ),
    Attack("kill-push", "kill_push", "a push to a server is killed while others push the same"),
    Attack("power-cut", "power_cut", "the power is cut (states made from recorded writes)"),
    Attack("io-faults", "io_faults", "a write, sync, open, cut or removal fails"),
    Attack(
        "kill-recovery",
        "kill_mending",
        "killed while a session is opened after a crash or restored",
    ),
    Attack("kill-migration", "kill_mending", "killed while a session is migrated"),
    Attack(
        "kill-locking", "kill_locking", "killed while a session gets, has or loses a passphrase"
    ),
    Attack("damaged", "damaged", "the file is damaged, swapped or gone"),
    Attack("flipped-bits", "flipped", "a bit of a session, its log or its witness flips"),
    Attack(
        "flipped-beside",
        "flipped_beside",
        "a bit of the list, the search, the preferences or the list of reports flips",
    ),
    Attack("hostile", "hostile", "a file or kit was made to do harm"),
    Attack("odd-text", "odd_text", "odd text in every field and place (console, wall, PDF, text)"),
    Attack("names", "names", "names of sessions become names of files"),
    Attack("slow-disk", "slow_disk", "every sync takes 200 ms (rounds are keys)", alone=True),
    Attack("exceptions", "exceptions", "a fault in a slot, timer, event, paint or thread"),
    Attack("exceptions-home", "exceptions", "the same at home"),
    Attack("soak", "soak", "eight hours, faster than real time", alone=True),
    Attack("plugs", "plugs", "screens are plugged, pulled and changed", alone=True),
    Attack("clock", "clock", "the clock jumps, the laptop sleeps"),
    Attack("timer-sleep", "timer", "the program stands still (SIGSTOP), and is started again"),
    Attack("timer-jumps", "timer", "the clock of the system jumps (libfaketime)"),
)
