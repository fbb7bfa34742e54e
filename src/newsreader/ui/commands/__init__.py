"""Commands: declared once in ``table``; menus, shortcuts and the overview are readings of it."""
