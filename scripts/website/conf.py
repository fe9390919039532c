"""How Sphinx makes the site: everything in its own folder, nothing from elsewhere."""

project = "CWB Workshop"
author = "CWB Workshop contributors"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "CWB Workshop"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0f6b5c", "color-brand-content": "#0f6b5c"},
    "dark_css_variables": {"color-brand-primary": "#8fd0c2", "color-brand-content": "#8fd0c2"},
}
myst_heading_anchors = 3
# From the file system a browser lets no page read another one.
html_show_search_summary = False
nitpicky = True
highlight_language = "none"
