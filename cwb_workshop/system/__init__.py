"""The computer the program runs on: its folders, files, language, screen and other starts."""
