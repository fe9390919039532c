"""The word by which the program starts itself to read session files beside it, without a window."""

READS_FILES = "--reads-files"
